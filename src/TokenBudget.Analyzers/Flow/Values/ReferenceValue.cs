namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A reference to a mutable object; the state's heap holds what is known about it.</summary>
internal sealed class ReferenceValue(int id) : Value
{
    public int Id { get; } = id;

    public override bool Equals(Value? other) => other is ReferenceValue reference && reference.Id == Id;
}
