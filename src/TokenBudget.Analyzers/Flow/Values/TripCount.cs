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

    public static TripCount Exact(long count) => new(count, count, "");

    /// <summary>What nothing limits; null when something does, or nobody knows what it is.</summary>
    public DataSource? UnlimitedSource => Max is null ? Source : null;

    public bool Equals(TripCount? other) =>
        other is not null && Min == other.Min && Max == other.Max && Name == other.Name && IsDeclared == other.IsDeclared;

    public override int GetHashCode() => (Min, Max, Name).GetHashCode();

    public TripCount PlusOne() => this with
    {
        Min = Min == long.MaxValue ? Min : Min + 1,
        Max = Max == long.MaxValue ? null : Max + 1,
    };

    /// <summary>The same count, but it may also stop earlier or not start.</summary>
    public TripCount Optional() => Min == 0 ? this : this with { Min = 0, Name = Name.Length == 0 ? "(0 or " + Max + ")" : Name };

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
            Source = UnlimitedSource ?? other.UnlimitedSource,
        };
    }

    /// <summary>The count as a figure; <paramref name="assumed"/> is what is expected where the limits allow it.</summary>
    public TokenEstimate ToEstimate(long assumed) => IsExact
        ? TokenEstimate.Exact(Min)
        : new TokenEstimate(Min, assumed, Max, IsDeclared ? Basis.Declared : Basis.Bounded);
}
