using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Everything that variables were assigned inside the <c>try</c> bodies that are being evaluated: an exception may stop anywhere between.</summary>
internal sealed class TryFrames
{
    private Stack<Dictionary<ISymbol, Value>>? _frames;

    public void Open() => (_frames ??= new Stack<Dictionary<ISymbol, Value>>()).Push(new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default));

    public void Note(ISymbol variable, Value value, Limits limits)
    {
        if (_frames is null)
        {
            return;
        }

        foreach (var seen in _frames)
        {
            seen[variable] = seen.TryGetValue(variable, out var other) ? ValueJoin.Join(other, value, limits) : value;
        }
    }

    /// <summary>What holds in a handler: a variable holds what it held before or anything it was assigned; an object that changed is unknown.</summary>
    public FlowState Close(FlowState before, FlowState after, Limits limits)
    {
        var state = before.Restarted().Certain(before.IsCertain);
        foreach (var pair in _frames!.Pop())
        {
            state = state.Set(pair.Key, before.Variables.TryGetValue(pair.Key, out var held) ? ValueJoin.Join(held, pair.Value, limits) : pair.Value);
        }

        foreach (var pair in after.Heap)
        {
            if (!before.Heap.TryGetValue(pair.Key, out var content) || !content.Equals(pair.Value))
            {
                state = state.SetObject(pair.Key, new UnknownValue(new Hole("object")));
            }
        }

        foreach (var pair in after.Variables)
        {
            if (pair.Key is IFieldSymbol or IPropertySymbol)
            {
                state = state.Forget(pair.Key);
            }
        }

        return state;
    }
}
