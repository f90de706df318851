using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow;

namespace TokenBudget.Analyzers;

/// <summary>The calls that the interpreter recorded in one member.</summary>
internal sealed class MemberCalls(CallRecorder recorder, bool isIncomplete, int limitsHit)
{
    /// <summary>True when a limit ended the evaluation, so that calls may be missing.</summary>
    public bool IsIncomplete { get; } = isIncomplete;

    /// <summary>How often a limit made a value unknown.</summary>
    public int LimitsHit { get; } = limitsHit;

    public RecordedCall? Find(SyntaxNode invocation)
    {
        foreach (var call in recorder.Calls)
        {
            if (call.Operation.Syntax.Span == invocation.Span)
            {
                return call;
            }
        }

        return null;
    }
}
