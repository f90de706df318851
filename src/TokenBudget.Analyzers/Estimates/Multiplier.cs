using Microsoft.CodeAnalysis;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>How many requests may be sent where the code asks for one.</summary>
/// <param name="Requests">At least 1; no maximum when nothing limits them or when that can't be seen.</param>
/// <param name="Origin">Where that comes from.</param>
/// <param name="Source">The same for people: <c>default of Microsoft.Extensions.AI</c>.</param>
internal sealed record Multiplier(TokenEstimate Requests, MultiplierOrigin Origin, string Source)
{
    /// <summary>What the visible part of the code allows at most, whatever the rest may add; null when that is not known either.</summary>
    public long? Visible { get; init; }

    /// <summary>The library that sends them, for people.</summary>
    public string Library { get; init; } = "";

    /// <summary>Where the limit belongs, for a fix; null when that can't be seen.</summary>
    public SyntaxNode? Place { get; init; }

    public static Multiplier One(string source) => new(TokenEstimate.Exact(1), MultiplierOrigin.None, source) { Visible = 1 };

    public static Multiplier UpTo(long most, MultiplierOrigin origin, string source) =>
        new(new TokenEstimate(1, 1, Math.Max(1, most), most <= 1 ? Basis.Exact : Basis.Bounded), origin, source) { Visible = Math.Max(1, most) };

    /// <summary>No limit is known.</summary>
    public static Multiplier Unlimited(MultiplierOrigin origin, string source) => new(TokenEstimate.Unbounded(1, 1), origin, source);

    /// <summary>This or the other: the larger limit, with its source.</summary>
    public Multiplier Or(Multiplier other)
    {
        var larger = Requests.Max is null || Requests.Max >= other.Requests.Max ? this : other;
        return larger with { Requests = TokenEstimate.Either(Requests, other.Requests), Visible = Visible is { } a && other.Visible is { } b ? Math.Max(a, b) : null };
    }

    public MultiplierFacts ToFacts() => new(Requests, Source);
}
