namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A known <c>bool</c>, <c>char</c> or <c>null</c>. Text and numbers have values of their own.</summary>
internal sealed class ConstantValue(object? constant) : Value
{
    public static readonly ConstantValue Null = new(null);
    public static readonly ConstantValue True = new(true);
    public static readonly ConstantValue False = new(false);

    public object? Constant { get; } = constant;

    public override bool Equals(Value? other) => other is ConstantValue constant && Equals(constant.Constant, Constant);
}
