using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>What the private methods of a type are given wherever one member leads.</summary>
internal sealed class PassedArguments
{
    private readonly Dictionary<IMethodSymbol, List<Value[]>> _calls = new(SymbolEqualityComparer.Default);

    public void Note(IMethodSymbol method, Value?[] arguments, Evaluation evaluation)
    {
        if (evaluation.IsSilent || !Callers.AreKnown(method))
        {
            return;
        }

        if (!_calls.TryGetValue(method, out var calls))
        {
            _calls.Add(method, calls = []);
        }

        if (calls.Count > Callers.MaxCalls)
        {
            return;
        }

        var snapshot = new Snapshot(evaluation.State);
        var values = new Value[method.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i < arguments.Length && arguments[i] is { } value
                ? Givens.Forget(LoopCounts.Leave(snapshot.Freeze(value)))
                : Holes.UnknownOf(method.Parameters[i]);
        }

        calls.Add(values);
    }

    public IReadOnlyList<Value[]> Of(IMethodSymbol method) => _calls.TryGetValue(method, out var calls) ? calls : [];
}
