namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>What is known about the value of an expression. Immutable; mutable objects are values that a state's heap maps ids to.</summary>
internal abstract class Value : IEquatable<Value>
{
    /// <summary>The values that it is made of, such as elements, slots and members; none for what is one thing, and for references, which only a state can follow.</summary>
    public virtual IEnumerable<Value> Parts => [];

    public abstract bool Equals(Value? other);

    public sealed override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <remarks>Values are compared, not used as keys, so the kind is enough.</remarks>
    public sealed override int GetHashCode() => GetType().GetHashCode();
}
