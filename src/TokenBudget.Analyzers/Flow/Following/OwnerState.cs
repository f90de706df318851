using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Whose fields a lambda reads that runs inside of a method of another object: those of the object that made it.</summary>
/// <param name="owner">What that object holds; null when it is the current one.</param>
internal readonly struct OwnerState(ReferenceValue? owner)
{
    /// <summary>The state inside the lambda.</summary>
    public FlowState Enter(FlowState state)
    {
        if (owner is null)
        {
            return state;
        }

        foreach (var pair in state.Variables)
        {
            state = ReceiverState.IsMember(pair.Key) ? state.Forget(pair.Key) : state;
        }

        foreach (var pair in MembersIn(state) ?? PlainObjectValue.Empty.Members)
        {
            state = state.Set(pair.Key, pair.Value);
        }

        return state;
    }

    /// <summary>The state after the lambda, with the members of the current object again.</summary>
    /// <param name="before">The state before it.</param>
    /// <param name="state">The state at its end.</param>
    public FlowState Leave(FlowState before, FlowState state)
    {
        if (owner is null)
        {
            return state;
        }

        var known = MembersIn(state);
        var members = known;
        foreach (var pair in state.Variables)
        {
            if (!ReceiverState.IsMember(pair.Key))
            {
                continue;
            }

            // What the lambda was the first to read is read anew the next time.
            state = state.Forget(pair.Key);
            if (known?.TryGetValue(pair.Key, out _) == true)
            {
                members = members!.SetItem(pair.Key, pair.Value);
            }
            else
            {
                state = Escapes.From(state, pair.Value, new UnknownValue(new Hole(pair.Key.Name)));
            }
        }

        foreach (var pair in before.Variables)
        {
            state = ReceiverState.IsMember(pair.Key) ? state.Set(pair.Key, pair.Value) : state;
        }

        return members is null ? state : state.SetObject(owner.Id, new PlainObjectValue(members));
    }

    private ValueMap<Microsoft.CodeAnalysis.ISymbol>? MembersIn(FlowState state) =>
        state.Heap.TryGetValue(owner!.Id, out var content) ? (content as PlainObjectValue)?.Members : null;
}
