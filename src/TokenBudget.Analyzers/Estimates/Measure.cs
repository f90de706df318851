using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>A figure with its cost expression, its size in UTF-8 bytes at most, and the names of the parts that nothing limits.</summary>
internal sealed record Measure(TokenEstimate Tokens, CostExpression Expression, long? MaxBytes, IReadOnlyList<string> Unbounded)
{
    public static readonly Measure Zero = new(TokenEstimate.Zero, CostExpression.Zero, 0, []);

    public static Measure Constant(long tokens) => new(TokenEstimate.Exact(tokens), CostExpression.Constant(tokens), 0, []);

    /// <summary>Something named that nothing limits.</summary>
    public static Measure Unknown(string name, long? expected) =>
        new(TokenEstimate.Unbounded(0, expected ?? 0), CostExpression.Unknown($"tokens({name})"), null, [name]);

    public static Measure operator +(Measure left, Measure right) => new(
        left.Tokens + right.Tokens,
        left.Expression + right.Expression,
        left.MaxBytes <= long.MaxValue - right.MaxBytes ? left.MaxBytes + right.MaxBytes : null,
        Union(left.Unbounded, right.Unbounded));

    /// <summary>One or the other.</summary>
    public static Measure Either(Measure left, Measure right) => new(
        TokenEstimate.Either(left.Tokens, right.Tokens),
        left.Expression.Equals(right.Expression) ? left.Expression : CostExpression.Max(left.Expression, right.Expression),
        left.MaxBytes is { } a && right.MaxBytes is { } b ? Math.Max(a, b) : null,
        Union(left.Unbounded, right.Unbounded));

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
