using System.Collections.Immutable;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>A figure with its cost expression, its size in UTF-8 bytes at most, and the names of the parts that nothing limits.</summary>
internal sealed record Measure(TokenEstimate Tokens, CostExpression Expression, long? MaxBytes, IReadOnlyList<string> Unbounded)
{
    public static readonly Measure Zero = new(TokenEstimate.Zero, CostExpression.Zero, 0, []);

    /// <summary>A bound from below in which what the caller may know better stands by name; otherwise the minimum.</summary>
    public CostExpression Least => OwnLeast ?? CostExpression.Constant(Tokens.Min);

    /// <summary>A bound from above in which what the caller may know better stands by name; otherwise the maximum, or an unknown when there is none.</summary>
    public CostExpression Most => OwnMost ?? (Tokens.Max is { } max ? CostExpression.Constant(max) : Nothing);

    /// <summary>True when the bounds have names in them that are not simply unknown.</summary>
    public bool IsSymbolic => OwnLeast is not null || OwnMost is not null;

    /// <summary>Tokens at most of unknowns in the bounds, as attributes of parameters promise them, or the limit of a model; null when none does.</summary>
    public ImmutableDictionary<string, long>? Promises { get; init; }

    /// <summary>Stands for what nothing limits.</summary>
    public static CostExpression Nothing { get; } = CostExpression.Unknown("unlimited");

    public static Measure Constant(long tokens) => new(TokenEstimate.Exact(tokens), CostExpression.Constant(tokens), 0, []);

    /// <summary>Something named that nothing limits.</summary>
    /// <param name="name">How messages name it.</param>
    /// <param name="expected">Tokens to plan with.</param>
    /// <param name="given">The unknown that a caller may know better; null when there is none.</param>
    public static Measure Unknown(string name, long? expected, string? given = null)
    {
        var measure = new Measure(TokenEstimate.Unbounded(0, expected ?? 0), CostExpression.Unknown($"tokens({name})"), null, [name]);
        return given is null ? measure : measure.WithBounds(CostExpression.Unknown(given), CostExpression.Unknown(given));
    }

    public static Measure operator +(Measure left, Measure right) => ReferenceEquals(left, Zero) ? right : ReferenceEquals(right, Zero) ? left : new(
        left.Tokens + right.Tokens,
        left.Expression + right.Expression,
        left.MaxBytes <= long.MaxValue - right.MaxBytes ? left.MaxBytes + right.MaxBytes : null,
        Union(left.Unbounded, right.Unbounded))
    {
        OwnLeast = left.IsSymbolic || right.IsSymbolic ? left.Least + right.Least : null,
        OwnMost = left.IsSymbolic || right.IsSymbolic ? left.Most + right.Most : null,
        Promises = Union(left.Promises, right.Promises),
    };

    /// <summary>The same with these bounds.</summary>
    public Measure WithBounds(CostExpression least, CostExpression most) => this with { OwnLeast = least, OwnMost = most };

    /// <summary>The same, at most what a caller knows by this name; here, its maximum holds.</summary>
    public Measure Named(string given) => WithBounds(CostExpression.Zero, CostExpression.Unknown(given)) with
    {
        Promises = Tokens.Max is { } max ? ImmutableDictionary.Create<string, long>(StringComparer.Ordinal).Add(given, max) : null,
    };

    /// <summary>The same with another interval; the bounds are its ends.</summary>
    public Measure WithTokens(TokenEstimate tokens) => new(tokens, Expression, MaxBytes, Unbounded);

    /// <summary>The same with what was promised for others too.</summary>
    public Measure Promising(params Measure[] others)
    {
        var promises = Promises;
        foreach (var other in others)
        {
            promises = Union(promises, other.Promises);
        }

        return ReferenceEquals(promises, Promises) ? this : this with { Promises = promises };
    }

    /// <summary>What an expression over the unknowns of the bounds comes to.</summary>
    public TokenEstimate Evaluate(CostExpression expression) => expression.Evaluate(name =>
        Promises is not null && Promises.TryGetValue(name, out var most) ? new TokenEstimate(0, 0, most, Basis.Declared) : TokenEstimate.Unbounded(0, 0));

    /// <summary>One or the other.</summary>
    public static Measure Either(Measure left, Measure right) => new(
        TokenEstimate.Either(left.Tokens, right.Tokens),
        CostExpression.Either(left.Expression, right.Expression),
        left.MaxBytes is { } a && right.MaxBytes is { } b ? Math.Max(a, b) : null,
        Union(left.Unbounded, right.Unbounded))
    {
        OwnLeast = left.IsSymbolic || right.IsSymbolic ? CostExpression.Common(left.Least, right.Least) : null,
        OwnMost = left.IsSymbolic || right.IsSymbolic ? CostExpression.Either(left.Most, right.Most) : null,
        Promises = Union(left.Promises, right.Promises),
    };

    /// <summary>This, or what is spent on a way that an exception ends: that may be more, but makes nothing less certain.</summary>
    public static Measure OrAborted(Measure normal, Measure aborted)
    {
        var either = Either(normal, aborted);
        var tokens = either.Tokens.Max is { } max
            ? new TokenEstimate(normal.Tokens.Min, normal.Tokens.Expected, max, either.Tokens.Basis)
            : TokenEstimate.Unbounded(normal.Tokens.Min, normal.Tokens.Expected);
        return new Measure(tokens, normal.Expression, either.MaxBytes, either.Unbounded)
        {
            OwnLeast = either.IsSymbolic ? normal.Least : null,
            OwnMost = either.IsSymbolic ? either.Most : null,
            Promises = either.Promises,
        };
    }

    private CostExpression? OwnLeast { get; init; }

    private CostExpression? OwnMost { get; init; }

    /// <summary>One text may count differently for two models; the larger number holds for both.</summary>
    private static ImmutableDictionary<string, long>? Union(ImmutableDictionary<string, long>? left, ImmutableDictionary<string, long>? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        foreach (var pair in right)
        {
            left = left.SetItem(pair.Key, left.TryGetValue(pair.Key, out var other) ? Math.Max(other, pair.Value) : pair.Value);
        }

        return left;
    }

    private static IReadOnlyList<string> Union(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        var union = new List<string>(left);
        foreach (var name in right)
        {
            if (!union.Contains(name))
            {
                union.Add(name);
            }
        }

        return union;
    }
}
