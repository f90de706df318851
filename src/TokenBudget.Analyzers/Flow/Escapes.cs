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
        switch (value)
        {
            case ReferenceValue reference when state.Heap.TryGetValue(reference.Id, out var content) && content is not UnknownValue:
                // Clients hold nothing that a prompt is made of, so handing one on changes nothing.
                return content is ObjectValue { Shape: Calls.Shape.Client }
                    ? state
                    : From(state.SetObject(reference.Id, unknown), content, unknown);
            case ChoiceValue choice:
                foreach (var one in choice.Choices)
                {
                    state = From(state, one, unknown);
                }

                return state;
            case SequenceValue sequence:
                foreach (var item in sequence.Items)
                {
                    state = From(state, item.Element, unknown);
                }

                return state;
            case TupleValue tuple:
                foreach (var element in tuple.Elements)
                {
                    state = From(state, element, unknown);
                }

                return state;
            case ObjectValue made:
                foreach (var slot in made.Slots)
                {
                    state = From(state, slot.Value, unknown);
                }

                return state;
            case PlainObjectValue plain:
                foreach (var member in plain.Members)
                {
                    state = From(state, member.Value, unknown);
                }

                return state;
            default:
                return state;
        }
    }
}
