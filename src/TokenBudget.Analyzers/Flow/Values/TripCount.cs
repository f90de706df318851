using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>How often something happens: a loop's iterations or the elements of a collection.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most; null when nothing limits it.</param>
/// <param name="Name">Name of the unknown, such as <c>|documents|</c>; empty when the count is exact.</param>
internal sealed record TripCount(long Min, long? Max, string Name)
{
    public static readonly TripCount One = Exact(1);

    public bool IsExact => Min == Max;

    /// <summary>True when the limit rests on an attribute.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>What is counted, where nothing limits it; null when that is not known. Says nothing about the number, so it is no part of
    /// its equality.</summary>
    public DataSource? Source { get; init; }

    /// <summary>The run of a loop whose finished iterations this counts, exactly, while it runs; null for all other counts.</summary>
    public LoopRun? Loop { get; init; }

    /// <summary>Where <see cref="Loop"/> is set: how many each of the finished iterations adds; null when it adds one.</summary>
    public TripCount? Each { get; init; }

    /// <summary>The unknown of a summary that stands for this count, or limits it: what a caller hands in. Null for all other counts.</summary>
    public string? Given { get; init; }

    /// <summary>True when <see cref="Given"/> only limits the count.</summary>
    public bool IsAtMost { get; init; }

    /// <summary>The count for people to read: never less than what happens, so a branch counts as taken.</summary>
    public CostExpression Expression => Sum ?? (IsExact ? CostExpression.Constant(Math.Max(0, Min)) : CostExpression.Unknown(Name.Length == 0 ? "count" : Name));

    /// <summary>What it is made of, where that says more than the name; null where it does not.</summary>
    public CostExpression? Sum { private get; init; }

    public static TripCount Exact(long count) => new(count, count, "");

    /// <summary>Inside a loop that runs so often: the iterations that are finished, none at first.</summary>
    public TripCount Finished(LoopRun loop) => new(0, Max, Name) { IsDeclared = IsDeclared, Loop = loop, Sum = Expression };

    /// <summary>The same where each iteration adds <paramref name="each"/>, which must not count iterations itself.</summary>
    public TripCount Finished(LoopRun loop, TripCount each) => each == One
        ? Finished(loop)
        : each.Times(this) with { Min = 0, Loop = loop, Each = each };

    /// <summary>What a count of finished iterations is after their loop has ended with <paramref name="trips"/> of them.</summary>
    public TripCount After(TripCount trips) => Each is { } each ? each.Times(trips) : trips;

    /// <summary>What nothing limits; null when something does, or nobody knows what it is.</summary>
    public DataSource? UnlimitedSource => Max is null ? Source : null;

    public bool Equals(TripCount? other) =>
        other is not null && Min == other.Min && Max == other.Max && Name == other.Name && IsDeclared == other.IsDeclared
        && ReferenceEquals(Loop, other.Loop) && Equals(Each, other.Each) && Given == other.Given && IsAtMost == other.IsAtMost;

    public override int GetHashCode() => (Min, Max, Name).GetHashCode();

    public TripCount PlusOne() => this with
    {
        Loop = null,
        Each = null,
        Given = null,
        Min = Min == long.MaxValue ? Min : Min + 1,
        Max = Max == long.MaxValue ? null : Max + 1,
        Sum = Expression + CostExpression.One,
    };

    /// <summary>The same count, but it may also stop earlier or not start.</summary>
    public TripCount Optional() => Min == 0 && Loop is null && (Given is null || IsAtMost) ? this : this with
    {
        Min = 0,
        Loop = null,
        Each = null,
        IsAtMost = Given is not null,
        Name = Name.Length == 0 ? "up to " + Max : Name,
        Sum = Expression,
    };

    /// <summary>The same count, but not more than <paramref name="most"/>, and perhaps less.</summary>
    public TripCount AtMost(long most) => Max <= most ? Optional() : Optional() with
    {
        Max = most,
        Name = "up to " + most,
        Sum = CostExpression.Constant(most),
    };

    /// <summary>The same count under a better name, where its name is all that is known of it.</summary>
    public TripCount Renamed(string name) => Sum is null && Given is null ? this with { Name = name } : this;

    /// <summary>This count or the other.</summary>
    public TripCount Or(TripCount other)
    {
        var larger = Max is null || other.Max <= Max ? this : other;
        return larger.Optional() with
        {
            Min = Math.Min(Min, other.Min),
            IsDeclared = IsDeclared || other.IsDeclared,
            Given = Given == other.Given ? larger.Given : null,
            Sum = CostExpression.Either(Expression, other.Expression),
        };
    }

    public TripCount Times(TripCount other)
    {
        if (this == One)
        {
            return other;
        }

        return other == One ? this : new TripCount(
            (TokenEstimate.Exact(Min) * TokenEstimate.Exact(other.Min)).Min,
            Max == 0 || other.Max == 0 ? 0 : (ToEstimate(1) * other.ToEstimate(1)).Max,
            Name.Length == 0 ? other.Name : other.Name.Length == 0 ? Name : Name + " × " + other.Name)
        {
            IsDeclared = IsDeclared || other.IsDeclared,
            Sum = Expression * other.Expression,
            Source = UnlimitedSource ?? other.UnlimitedSource,
        };
    }

    /// <summary>The count as a figure; <paramref name="assumed"/> is what is expected where the limits allow it.</summary>
    public TokenEstimate ToEstimate(long assumed) => IsExact
        ? TokenEstimate.Exact(Min)
        : new TokenEstimate(Min, assumed, Max, IsDeclared ? Basis.Declared : Basis.Bounded);
}
