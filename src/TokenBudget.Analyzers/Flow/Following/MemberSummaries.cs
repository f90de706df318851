using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Summaries of members, each made once, when it is asked for. One per compilation; thread safe.</summary>
internal sealed class MemberSummaries(SymbolValues symbols)
{
    /// <summary>Members that this thread is summing up, the outermost first.</summary>
    [ThreadStatic]
    private static Stack<SyntaxNode>? _open;

    private readonly ConcurrentDictionary<SyntaxNode, MemberSummary> _known = new();

    /// <summary>How often a limit made a value unknown so far.</summary>
    public int LimitsHit
    {
        get
        {
            var hits = 0;
            foreach (var member in _known)
            {
                hits += member.Value.LimitsHit;
            }

            return hits;
        }
    }

    /// <summary>The summary of a member; see <see cref="MemberRoots"/>. Null when it is being made on this thread: then the member calls itself by way of others.</summary>
    public MemberSummary? Of(SyntaxNode root, CancellationToken cancellation)
    {
        if (_known.TryGetValue(root, out var known))
        {
            return known;
        }

        var open = _open ??= new Stack<SyntaxNode>();
        if (open.Contains(root) || !Limits.HasStack())
        {
            return null;
        }

        open.Push(root);
        try
        {
            var made = Make(root, cancellation);

            // What was made inside of another summary may have met that one unfinished; kept, it would depend on who asked first.
            return open.Count == 1 ? _known.GetOrAdd(root, made) : made;
        }
        finally
        {
            open.Pop();
        }
    }

    private MemberSummary Make(SyntaxNode root, CancellationToken cancellation)
    {
        var recorder = new CallRecorder();
        var limits = new Limits(cancellation);
        Spending spent = SequenceSpending.None;
        IReadOnlyList<MemberGrowth> growths = [];
        if (symbols.OperationOf(root, cancellation) is { } body)
        {
            var member = symbols.DeclaredAt(root, cancellation);
            var method = member as IMethodSymbol;
            var uses = VariableUses.Of(body, member);
            var start = FlowState.Start.WithSpent(Trail.Start());
            var frame = method is null ? null : new CallFrame(method.PartialDefinitionPart ?? method, caller: null);
            var evaluation = new Evaluation(symbols, limits, uses, recorder, new ObjectIds(), depth: 0) { State = start, Frame = frame, IsPlumbing = symbols.Sdk.IsPlumbing(member?.ContainingType) };
            foreach (var parameter in method?.Parameters ?? [])
            {
                evaluation.Assign(parameter, Givens.Of(parameter));
            }

            evaluation.Evaluate(body is ISymbolInitializerOperation initializer ? initializer.Value : body);
            spent = evaluation.Total(start.Spent);
            growths = recorder.Calls.Count > 0 && !limits.IsExhausted ? MemberGrowth.In(evaluation.EndState(limits)) : [];
            if (frame is { IsRecursive: true })
            {
                spent = Recursion.Complete(spent, new MethodBody(frame.Method, body, uses, evaluation.IsPlumbing, uses.HasYields), evaluation);
            }

            if (limits.IsExhausted)
            {
                spent = EitherSpending.UpTo(SequenceSpending.Of([spent, new UnknownSpending("code that was not followed to its end", root)]));
            }
        }

        if (limits.IsExhausted)
        {
            recorder.EndEarly();
        }

        return new MemberSummary(recorder, spent, limits.IsExhausted, limits.Hits) { Growths = growths };
    }
}
