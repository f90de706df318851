using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Spendings;

namespace TokenBudget.Analyzers.Flow;

/// <summary>States that jumped to labels which were not reached yet.</summary>
internal sealed class Jumps
{
    private Dictionary<ILabelSymbol, FlowState>? _waiting;

    public void Add(ILabelSymbol target, FlowState state, Limits limits)
    {
        _waiting ??= new Dictionary<ILabelSymbol, FlowState>(SymbolEqualityComparer.Default);
        _waiting[target] = _waiting.TryGetValue(target, out var other) ? FlowState.Join(other, state, limits) : state;
    }

    public FlowState Land(ILabelSymbol? target, FlowState state, Limits limits)
    {
        if (target is null || _waiting is null || !_waiting.TryGetValue(target, out var jumped))
        {
            return state;
        }

        _waiting.Remove(target);
        return FlowState.Join(state, jumped, limits);
    }

    /// <summary>Takes away what waits for a label; null when nothing does.</summary>
    public FlowState? Take(ILabelSymbol? target)
    {
        if (target is null || _waiting is null || !_waiting.TryGetValue(target, out var jumped))
        {
            return null;
        }

        _waiting.Remove(target);
        return jumped;
    }

    /// <summary>Changes what waits for labels.</summary>
    public void Change(Func<FlowState, FlowState> change)
    {
        foreach (var target in _waiting is null ? [] : new List<ILabelSymbol>(_waiting.Keys))
        {
            _waiting![target] = change(_waiting[target]);
        }
    }

    /// <summary>Jumps out of a pass over a loop get what the whole loop spends.</summary>
    public void Rebase(Trail root, Trail whole)
    {
        if (_waiting is null)
        {
            return;
        }

        List<ILabelSymbol>? targets = null;
        foreach (var pair in _waiting)
        {
            if (ReferenceEquals(pair.Value.Spent.Root, root))
            {
                (targets ??= []).Add(pair.Key);
            }
        }

        foreach (var target in targets ?? [])
        {
            _waiting[target] = _waiting[target].WithSpent(whole);
        }
    }
}
