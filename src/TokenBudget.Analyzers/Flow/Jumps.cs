using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow;

/// <summary>States that jumped to labels which were not reached yet.</summary>
internal sealed class Jumps
{
    private readonly Dictionary<ILabelSymbol, FlowState> _waiting = new(SymbolEqualityComparer.Default);

    public void Add(ILabelSymbol target, FlowState state, Limits limits) =>
        _waiting[target] = _waiting.TryGetValue(target, out var other) ? FlowState.Join(other, state, limits) : state;

    public FlowState Land(ILabelSymbol? target, FlowState state, Limits limits)
    {
        if (target is null || !_waiting.TryGetValue(target, out var jumped))
        {
            return state;
        }

        _waiting.Remove(target);
        return FlowState.Join(state, jumped, limits);
    }

    public void Drop(ILabelSymbol? target)
    {
        if (target is not null)
        {
            _waiting.Remove(target);
        }
    }
}
