namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A whole number in an interval; null means no limit on that side.</summary>
internal sealed class NumberValue(long? min, long? max) : Value
{
    public long? Min { get; } = min;

    public long? Max { get; } = max;

    /// <summary>The unknown of a summary that stands for exactly this number: what a caller hands in. Null for all other numbers.</summary>
    public string? Given { get; init; }

    public static NumberValue Exact(long value) => new(value, value);

    public bool TryGetExact(out long value)
    {
        value = Min ?? 0;
        return Min is not null && Min == Max;
    }

    public NumberValue Hull(NumberValue other) => new(
        Min is { } a && other.Min is { } b ? Math.Min(a, b) : null,
        Max is { } c && other.Max is { } d ? Math.Max(c, d) : null);

    public override bool Equals(Value? other) => other is NumberValue number && number.Min == Min && number.Max == Max && number.Given == Given;
}
