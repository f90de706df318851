using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Collects the call sites of one member; a site that is passed several times (unrolled loop, branches) is one site.</summary>
internal sealed class CallRecorder
{
    private readonly Dictionary<SyntaxNode, RecordedCall> _calls = [];
    private readonly Dictionary<SyntaxNode, IReadOnlyList<Hole?>> _handedIn = [];

    public IReadOnlyCollection<RecordedCall> Calls => _calls.Values;

    public void Record(IOperation operation, CatalogueEntry entry, CallArguments arguments, TripCount count)
    {
        if (!_calls.TryGetValue(operation.Syntax, out var call))
        {
            _calls.Add(operation.Syntax, call = new RecordedCall(operation, entry));
        }

        call.Add(arguments, count);
    }

    /// <summary>Notes what is handed to a private method, for each of its parameters: the limits of a text; null where there are none.</summary>
    public void NoteHandedIn(SyntaxNode invocation, IReadOnlyList<Hole?> limits) =>
        _handedIn[invocation] = _handedIn.TryGetValue(invocation, out var others) ? HandedInLimits.Either(others, limits) : limits;

    /// <summary>What was noted; null when the interpreter did not pass there.</summary>
    public IReadOnlyList<Hole?>? HandedIn(SyntaxNode invocation) => _handedIn.TryGetValue(invocation, out var limits) ? limits : null;

    /// <summary>A limit ended the evaluation: passes over the calls may be missing.</summary>
    public void EndEarly()
    {
        foreach (var call in _calls.Values)
        {
            call.EndEarly();
        }
    }
}
