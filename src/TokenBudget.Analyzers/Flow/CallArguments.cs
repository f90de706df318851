using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>The arguments of a request, by what they mean, with everything they refer to at the moment of the call.</summary>
internal sealed record CallArguments(ValueMap<Slot> Slots)
{
    public Value? this[Slot slot] => Slots.TryGetValue(slot, out var value) ? value : null;
}
