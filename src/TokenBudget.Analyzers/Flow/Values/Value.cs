namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>What is known about the value of an expression. Immutable; mutable objects are values that a state's heap maps ids to.</summary>
internal abstract class Value : IEquatable<Value>
{
    public abstract bool Equals(Value? other);

    public sealed override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <remarks>Values are compared, not used as keys, so the kind is enough.</remarks>
    public sealed override int GetHashCode() => GetType().GetHashCode();
}
