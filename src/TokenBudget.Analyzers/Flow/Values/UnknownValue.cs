namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A value that is not known; as text it is the hole.</summary>
internal sealed class UnknownValue(Hole hole) : Value
{
    public Hole Hole { get; } = hole;

    public override bool Equals(Value? other) => other is UnknownValue unknown && unknown.Hole == Hole;
}
