namespace TokenBudget.Core.Estimates;

/// <summary>Arithmetic on non-negative figures that never wraps: lower figures stop at the largest value, limits become "none".</summary>
internal static class SaturatingMath
{
    public static long Add(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    public static decimal Add(decimal left, decimal right) => left > decimal.MaxValue - right ? decimal.MaxValue : left + right;

    public static long Multiply(long left, long right) =>
        left == 0 || right == 0 ? 0 : left > long.MaxValue / right ? long.MaxValue : left * right;

    public static decimal Multiply(decimal left, decimal right) =>
        right > 1 && left > decimal.MaxValue / right ? decimal.MaxValue : left * right;

    /// <summary>The divisor is above 0.</summary>
    public static decimal Divide(decimal left, decimal right) =>
        right < 1 && left > decimal.MaxValue * right ? decimal.MaxValue : left / right;

    public static long? AddLimits(long? left, long? right) =>
        left is { } a && right is { } b && a <= long.MaxValue - b ? a + b : null;

    /// <summary>Zero times anything is zero, also when the other factor has no limit.</summary>
    public static long? MultiplyLimits(long? left, long? right)
    {
        if (left == 0 || right == 0)
        {
            return 0;
        }

        return left is { } a && right is { } b && a <= long.MaxValue / b ? a * b : null;
    }

    /// <summary>The number of pairs of so many things.</summary>
    public static long Pairs(long count) =>
        count < 2 ? 0 : count % 2 == 0 ? Multiply(count / 2, count - 1) : Multiply(count, (count - 1) / 2);

    public static long? PairsOfLimit(long? count) =>
        count is not { } n ? null : n < 2 ? 0 : n % 2 == 0 ? MultiplyLimits(n / 2, n - 1) : MultiplyLimits(n, (n - 1) / 2);
}
