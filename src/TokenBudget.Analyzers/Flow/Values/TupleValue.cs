using System.Collections.Immutable;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A tuple, element by element.</summary>
internal sealed class TupleValue(ImmutableArray<Value> elements) : Value
{
    public ImmutableArray<Value> Elements { get; } = elements;

    public override IEnumerable<Value> Parts => Elements;

    public override bool Equals(Value? other) => other is TupleValue tuple && tuple.Elements.SequenceEqual(Elements);
}
