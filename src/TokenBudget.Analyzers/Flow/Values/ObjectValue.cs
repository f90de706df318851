using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>An SDK object: a message, part, request, client, tool or format, by what its properties mean.</summary>
internal sealed class ObjectValue(Shape shape, ValueMap<Slot> slots, SyntaxNode? origin) : Value
{
    public static readonly ValueMap<Slot> NoSlots = new(EqualityComparer<Slot>.Default);

    public Shape Shape { get; } = shape;

    public ValueMap<Slot> Slots { get; } = slots;

    /// <summary>Where the object is made, for findings about it.</summary>
    public SyntaxNode? Origin { get; } = origin;

    public override IEnumerable<Value> Parts => Slots.Values;

    public Value? this[Slot slot] => Slots.TryGetValue(slot, out var value) ? value : null;

    public ObjectValue With(Slot slot, Value value) => WithSlots(Slots.SetItem(slot, value));

    public ObjectValue WithSlots(ValueMap<Slot> slots) => ReferenceEquals(slots, Slots) ? this : new(Shape, slots, Origin);

    public override bool Equals(Value? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not ObjectValue made || made.Shape != Shape || made.Slots.Count != Slots.Count)
        {
            return false;
        }

        foreach (var pair in Slots)
        {
            if (!made.Slots.TryGetValue(pair.Key, out var value) || !value.Equals(pair.Value))
            {
                return false;
            }
        }

        return true;
    }
}
