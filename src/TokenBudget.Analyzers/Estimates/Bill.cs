using System.Collections.Immutable;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What a part of a member spends in one execution.</summary>
/// <param name="Requests">Requests.</param>
/// <param name="Input">Input tokens of all of them.</param>
/// <param name="Output">Output tokens of all of them.</param>
/// <param name="Usd">USD; null when a model has no price.</param>
/// <param name="Models">Ids of the models, each once; empty text for one that is not known, and <see cref="SourceNames"/> for those that callers hand in.</param>
internal sealed record Bill(Measure Requests, Measure Input, Measure Output, CostFacts? Usd, ImmutableHashSet<string> Models)
{
    public static readonly Bill Nothing = new(Measure.Zero, Measure.Zero, Measure.Zero, CostFacts.Zero, ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    /// <summary>Something that is not followed.</summary>
    public static Bill Unknown(string name) => new(Unlimited(name), Unlimited(name), Unlimited(name), new CostFacts(0m, 0m, null), Nothing.Models.Add(""));

    public static Bill operator +(Bill left, Bill right) =>
        ReferenceEquals(left, Nothing) ? right
        : ReferenceEquals(right, Nothing) ? left
        : new(left.Requests + right.Requests, left.Input + right.Input, left.Output + right.Output, left.Usd is { } a && right.Usd is { } b ? a + b : null, left.Models.Union(right.Models));

    /// <summary>One or the other.</summary>
    public static Bill Either(Bill left, Bill right) => new(
        Measure.Either(left.Requests, right.Requests),
        Measure.Either(left.Input, right.Input),
        Measure.Either(left.Output, right.Output),
        left.Usd is { } a && right.Usd is { } b ? CostFacts.Either(a, b) : null,
        left.Models.Union(right.Models));

    /// <summary>The bill, or what is spent on a way that an exception ends.</summary>
    public static Bill OrAborted(Bill normal, Bill aborted) => new(
        Measure.OrAborted(normal.Requests, aborted.Requests),
        Measure.OrAborted(normal.Input, aborted.Input),
        Measure.OrAborted(normal.Output, aborted.Output),
        normal.Usd is { } a && aborted.Usd is { } b ? CostFacts.Either(a, b) with { Min = a.Min, Expected = a.Expected } : null,
        normal.Models.Union(aborted.Models));

    /// <summary>The same figures for whoever can't name what the bounds name.</summary>
    public Bill WithoutNames() => this with
    {
        Requests = Requests.WithTokens(Requests.Tokens),
        Input = Input.WithTokens(Input.Tokens),
        Output = Output.WithTokens(Output.Tokens),
        Models = Models.Any(static id => SourceNames.ParseModels(id) is not null) ? Nothing.Models.Union(Models.Select(static id => SourceNames.ParseModels(id) is null ? id : "")) : Models,
    };

    private static Measure Unlimited(string name) => new(TokenEstimate.Unbounded(0, 0), CostExpression.Unknown(name), null, [name]);
}
