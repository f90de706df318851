namespace TokenBudget.Core.Estimates;

/// <summary>A number of tokens (or of calls) as an interval with an expected value and what it rests on.</summary>
/// <remarks>What really happens lies inside [<see cref="Min"/>, <see cref="Max"/>]. Arithmetic saturates at
/// <see cref="long.MaxValue"/>; a maximum that would pass it becomes unbounded, so a figure is never too small.
/// The default value is [0, unbounded]: nothing is known.</remarks>
public readonly record struct TokenEstimate
{
    /// <summary>The basis of a figure that has a maximum; exact otherwise, so that equal figures have equal fields.</summary>
    private readonly Basis _boundedBasis;

    /// <summary>Makes an estimate; <paramref name="expected"/> is moved into the interval.</summary>
    /// <param name="min">At least this many; not negative.</param>
    /// <param name="expected">The figure to plan with.</param>
    /// <param name="max">At most this many; null when nothing limits it.</param>
    /// <param name="basis">What the figure rests on. Made to fit the interval: without a maximum it is unbounded, with one it is
    /// assumed at the weakest, and an interval of more than one figure is bounded at the strongest.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> is negative or above <paramref name="max"/>.</exception>
    public TokenEstimate(long min, long expected, long? max, Basis basis)
    {
        if (min < 0 || max < min)
        {
            throw new ArgumentOutOfRangeException(nameof(min), "An estimate needs 0 <= min <= max.");
        }

        Min = min;
        Max = max;
        Expected = Math.Max(min, max is { } limit ? Math.Min(expected, limit) : expected);
        _boundedBasis = max is null ? Basis.Exact
            : basis == Basis.Unbounded ? Basis.Assumed
            : basis == Basis.Exact && min < max ? Basis.Bounded
            : basis;
    }

    /// <summary>No tokens, known exactly.</summary>
    public static TokenEstimate Zero => Exact(0);

    /// <summary>At least this many.</summary>
    public long Min { get; }

    /// <summary>The figure to plan with; inside the interval.</summary>
    public long Expected { get; }

    /// <summary>At most this many; null when nothing limits it.</summary>
    public long? Max { get; }

    /// <summary>What the figure rests on; unbounded exactly when there is no maximum.</summary>
    public Basis Basis => Max is null ? Basis.Unbounded : _boundedBasis;

    /// <summary>True when a maximum is known.</summary>
    public bool IsBounded => Max is not null;

    /// <summary>A figure that is known exactly.</summary>
    public static TokenEstimate Exact(long tokens) => new(tokens, tokens, tokens, Basis.Exact);

    /// <summary>A figure that nothing limits from above.</summary>
    public static TokenEstimate Unbounded(long min, long expected) => new(min, expected, null, Basis.Unbounded);

    /// <summary>The sum; the basis is the weaker of both.</summary>
    public static TokenEstimate operator +(TokenEstimate left, TokenEstimate right) => new(
        SaturatingMath.Add(left.Min, right.Min),
        SaturatingMath.Add(left.Expected, right.Expected),
        SaturatingMath.AddLimits(left.Max, right.Max),
        Weaker(left.Basis, right.Basis));

    /// <summary>The product, for example tokens per call times calls; the basis is the weaker of both. Nothing times anything is nothing,
    /// on the basis of the nothing.</summary>
    public static TokenEstimate operator *(TokenEstimate left, TokenEstimate right) =>
        left.Max == 0 && right.Max == 0 ? (left.Basis < right.Basis ? left : right)
        : left.Max == 0 ? left
        : right.Max == 0 ? right
        : new(
            SaturatingMath.Multiply(left.Min, right.Min),
            SaturatingMath.Multiply(left.Expected, right.Expected),
            SaturatingMath.MultiplyLimits(left.Max, right.Max),
            Weaker(left.Basis, right.Basis));

    /// <summary>The smallest interval that holds both: what is known after a branch. Plans with the dearer one.</summary>
    public static TokenEstimate Either(TokenEstimate left, TokenEstimate right) => left.Equals(right) ? left : new(
        Math.Min(left.Min, right.Min),
        Math.Max(left.Expected, right.Expected),
        left.Max is { } a && right.Max is { } b ? Math.Max(a, b) : null,
        Weaker(Weaker(left.Basis, right.Basis), Basis.Bounded));

    /// <summary>The larger of both, whichever that turns out to be: every end of the interval is the larger one.</summary>
    public static TokenEstimate Larger(TokenEstimate left, TokenEstimate right) => new(
        Math.Max(left.Min, right.Min),
        Math.Max(left.Expected, right.Expected),
        left.Max is { } a && right.Max is { } b ? Math.Max(a, b) : null,
        Weaker(left.Basis, right.Basis));

    /// <summary>The weaker of two bases.</summary>
    public static Basis Weaker(Basis left, Basis right) => left > right ? left : right;
}
