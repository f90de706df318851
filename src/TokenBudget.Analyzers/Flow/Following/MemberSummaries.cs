using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Summaries of members, each made once, when it is asked for. One per compilation; thread safe.</summary>
internal sealed class MemberSummaries(SymbolValues symbols)
{
    /// <summary>Members that this thread is summing up, the outermost first.</summary>
    [ThreadStatic]
    private static List<SyntaxNode>? _open;

    /// <summary>The outermost of them that was asked for again, as an index; nothing can be kept that was made between.</summary>
    [ThreadStatic]
    private static int? _lowest;

    private readonly ConcurrentDictionary<SyntaxNode, MemberSummary> _known = new();
    private readonly ConcurrentDictionary<SyntaxNode, MemberSummary> _limited = new();
    private readonly KnownCallers _callers = new(symbols);

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

            foreach (var member in _limited)
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

        var open = _open ??= new List<SyntaxNode>();
        var met = open.IndexOf(root);
        if (met >= 0 || !Limits.HasStack())
        {
            _lowest = Math.Min(_lowest ?? int.MaxValue, Math.Max(met, 0));
            return null;
        }

        var depth = open.Count;
        open.Add(root);
        try
        {
            var made = Make(root, handedIn: null, cancellation);

            // What met a summary around it unfinished would depend on who asked first if it was kept. What met none must be kept: made anew for
            // every call, the work would multiply with each level of calls.
            if (_lowest < depth)
            {
                return made;
            }

            _lowest = null;
            return _known.GetOrAdd(root, made);
        }
        finally
        {
            open.RemoveAt(depth);
            if (depth == 0)
            {
                _lowest = null;
            }
        }
    }

    /// <summary>The summary of a member, with what all its callers hand in where these are known: a private method that only its type calls.</summary>
    public MemberSummary? OfMember(SyntaxNode root, CancellationToken cancellation)
    {
        if (_limited.TryGetValue(root, out var known))
        {
            return known;
        }

        // What is made while another summary is made must not depend on callers: those may be the ones that ask.
        return _open is not { Count: > 0 } && _callers.LimitsOf(root, cancellation) is { } limits
            ? _limited.GetOrAdd(root, Make(root, limits, cancellation))
            : Of(root, cancellation);
    }

    /// <summary>Options have a place from the start, so that no loop finds them in another one than the code before it.</summary>
    private static Value Start(IParameterSymbol parameter, Evaluation evaluation) =>
        Givens.Of(parameter) is var given && given is ObjectValue ? evaluation.Allocate(given) : given;

    /// <summary>A constructor finds its object empty, and a static member has none.</summary>
    private INamedTypeSymbol? OwnOf(ISymbol? member) =>
        symbols.NamesKept && member is IMethodSymbol { IsStatic: false, MethodKind: not MethodKind.Constructor } or IPropertySymbol { IsStatic: false } ? member.ContainingType.OriginalDefinition : null;

    private MemberSummary Make(SyntaxNode root, IReadOnlyList<Hole?>? handedIn, CancellationToken cancellation)
    {
        var recorder = new CallRecorder();
        var limits = new Limits(cancellation);
        Spending spent = SequenceSpending.None;
        IReadOnlyList<MemberGrowth> growths = [];
        IReadOnlyList<int> untouched = [];
        if (symbols.OperationOf(root, cancellation) is { } body)
        {
            var member = symbols.DeclaredAt(root, cancellation);
            var method = member as IMethodSymbol;
            var uses = VariableUses.Of(body, member);
            var start = FlowState.Start.WithSpent(Trail.Start());
            var frame = method is null ? null : new CallFrame(PartialMembers.Definition(method), caller: null);
            var evaluation = new Evaluation(symbols, limits, uses, recorder, new ObjectIds(), depth: 0) { State = start, Frame = frame, IsPlumbing = symbols.Sdk.IsPlumbing(member?.ContainingType), Own = OwnOf(member) };
            foreach (var parameter in method?.Parameters ?? [])
            {
                evaluation.Assign(parameter, handedIn?[parameter.Ordinal] is { } limit ? new UnknownValue(limit) : Start(parameter, evaluation));
            }

            evaluation.Evaluate(body is ISymbolInitializerOperation initializer ? initializer.Value : body);
            spent = evaluation.Total(start.Spent);
            growths = recorder.Calls.Count > 0 && !limits.IsExhausted ? MemberGrowth.In(evaluation.EndState(limits)) : [];
            untouched = UntouchedParameters.In(method, evaluation, limits);
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

        return new MemberSummary(recorder, spent, limits.IsExhausted, limits.Hits) { Untouched = untouched, Growths = growths };
    }
}
