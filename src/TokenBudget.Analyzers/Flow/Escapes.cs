using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Follows references from a value and makes every object that they reach unknown.</summary>
internal static class Escapes
{
    /// <summary>A state that is left by way of code that led from one state to another: what that changed is unknown.</summary>
    public static FlowState Changed(FlowState state, FlowState before, FlowState after)
    {
        foreach (var pair in after.Heap)
        {
            if (state.Heap.ContainsKey(pair.Key) && !(before.Heap.TryGetValue(pair.Key, out var content) && content.Equals(pair.Value)))
            {
                state = state.SetObject(pair.Key, new UnknownValue(new Hole("object")));
            }
        }

        foreach (var pair in after.Variables)
        {
            if (state.Variables.ContainsKey(pair.Key) && !(before.Variables.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value)))
            {
                state = state.Set(pair.Key, new UnknownValue(new Hole(pair.Key.Name)));
            }
        }

        return state;
    }

    public static FlowState From(FlowState state, Value value, UnknownValue unknown)
    {
        if (value is ReferenceValue reference)
        {
            // Clients hold nothing that a prompt is made of, so handing one on changes nothing.
            return !state.Heap.TryGetValue(reference.Id, out var content) || content is UnknownValue or ObjectValue { Shape: Calls.Shape.Client }
                ? state
                : From(state.SetObject(reference.Id, unknown), content, unknown);
        }

        // What an object of another project keeps, nobody changes by way of it.
        foreach (var part in value is ForeignObjectValue ? [] : value.Parts)
        {
            state = From(state, part, unknown);
        }

        return state;
    }

    /// <summary>A state in which a value takes the place of another. An object that the other leads to and the new value does not may still be changed
    /// by way of it, unseen.</summary>
    /// <param name="state">The state.</param>
    /// <param name="old">What stood there.</param>
    /// <param name="now">What stands there now.</param>
    /// <param name="where">Where the old value held; it may know objects that the state does not know.</param>
    public static FlowState Replaced(FlowState state, Value old, Value now, FlowState where) => Replaced(state, old, now, where, []);

    private static FlowState Replaced(FlowState state, Value old, Value now, FlowState where, HashSet<int> seen)
    {
        if (old is ReferenceValue reference)
        {
            if (!seen.Add(reference.Id) || LeadsTo(now, reference))
            {
                return state;
            }

            if (state.Heap.TryGetValue(reference.Id, out var content))
            {
                return IsChangeable(content) ? From(state, reference, new UnknownValue(new Hole("object"))) : state;
            }

            return where.Heap.TryGetValue(reference.Id, out content) ? Replaced(state, content, now, where, seen) : state;
        }

        foreach (var part in old.Parts)
        {
            state = Replaced(state, part, now, where, seen);
        }

        return state;
    }

    /// <summary>Messages, clients and the like stay as they are made.</summary>
    private static bool IsChangeable(Value content) => content is SequenceValue or PlainObjectValue or ChoiceValue or ObjectValue { Shape: Calls.Shape.Request };

    private static bool LeadsTo(Value value, ReferenceValue reference) =>
        value is ReferenceValue other ? other.Id == reference.Id : value.Parts.Any(part => LeadsTo(part, reference));
}
