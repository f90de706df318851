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

    /// <summary>A state in which a value takes the place of another. An object that the other leads to and the new value does not may still be changed
    /// by way of it, unseen.</summary>
    /// <param name="state">The state.</param>
    /// <param name="old">What stood there.</param>
    /// <param name="now">What stands there now.</param>
    /// <param name="where">Where the old value held; it may know objects that the state does not know.</param>
    public static FlowState Replaced(FlowState state, Value old, Value now, FlowState where) => Replaced(state, old, now, where, []);

    private static FlowState Replaced(FlowState state, Value old, Value now, FlowState where, HashSet<int> seen)
    {
        switch (old)
        {
            case ReferenceValue reference when !seen.Add(reference.Id) || LeadsTo(now, reference):
                return state;
            case ReferenceValue reference when state.Heap.TryGetValue(reference.Id, out var content):
                return IsChangeable(content) ? From(state, reference, new UnknownValue(new Hole("object"))) : state;
            case ReferenceValue reference when where.Heap.TryGetValue(reference.Id, out var content):
                return Replaced(state, content, now, where, seen);
            case ChoiceValue choice:
                foreach (var one in choice.Choices)
                {
                    state = Replaced(state, one, now, where, seen);
                }

                return state;
            case TupleValue tuple:
                foreach (var element in tuple.Elements)
                {
                    state = Replaced(state, element, now, where, seen);
                }

                return state;
            case SequenceValue sequence:
                foreach (var item in sequence.Items)
                {
                    state = Replaced(state, item.Element, now, where, seen);
                }

                return state;
            case ObjectValue made:
                foreach (var slot in made.Slots)
                {
                    state = Replaced(state, slot.Value, now, where, seen);
                }

                return state;
            case PlainObjectValue plain:
                foreach (var member in plain.Members)
                {
                    state = Replaced(state, member.Value, now, where, seen);
                }

                return state;
            case ForeignObjectValue made:
                foreach (var argument in made.Arguments)
                {
                    state = argument is null ? state : Replaced(state, argument, now, where, seen);
                }

                return state;
            default:
                return state;
        }
    }

    /// <summary>Messages, clients and the like stay as they are made.</summary>
    private static bool IsChangeable(Value content) => content is SequenceValue or PlainObjectValue or ChoiceValue or ObjectValue { Shape: Calls.Shape.Request };

    private static bool LeadsTo(Value value, ReferenceValue reference) => value switch
    {
        ReferenceValue other => other.Id == reference.Id,
        ChoiceValue choice => choice.Choices.Any(one => LeadsTo(one, reference)),
        TupleValue tuple => tuple.Elements.Any(one => LeadsTo(one, reference)),
        SequenceValue sequence => sequence.Items.Any(item => LeadsTo(item.Element, reference)),
        PlainObjectValue plain => plain.Members.Any(member => LeadsTo(member, reference)),
        ObjectValue made => made.Slots.Any(slot => LeadsTo(slot, reference)),
        ForeignObjectValue made => made.Any(argument => LeadsTo(argument, reference)),
        _ => false,
    };
}
