using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Follows the accessors, operators, conversions and <c>Dispose</c> methods that may send something; all others do nothing that counts. One per compilation; thread safe.</summary>
internal sealed class HiddenCalls(SymbolValues symbols)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _sending = new(SymbolEqualityComparer.Default);

    /// <summary>What a getter that may send something yields; null for every other one.</summary>
    public Value? Get(IPropertyReferenceOperation operation, Value? receiver, Evaluation evaluation) =>
        Follow(operation.Property.GetMethod, operation, operation.Instance, receiver, first: null, last: null, evaluation);

    /// <summary>A setter that may send something.</summary>
    public void Set(IPropertyReferenceOperation operation, Value assigned, Evaluation evaluation) =>
        Follow(operation.Property.SetMethod, operation, operation.Instance, receiver: null, first: null, assigned, evaluation);

    /// <summary><c>+=</c> or <c>-=</c> on an event whose accessor may send something.</summary>
    public void Subscribe(IEventAssignmentOperation operation, Value handler, Evaluation evaluation) =>
        Follow(HiddenCallees.Accessor(operation), operation, (operation.EventReference as IEventReferenceOperation)?.Instance, receiver: null, handler, last: null, evaluation);

    /// <summary>What an operator or conversion that may send something yields; null for every other one.</summary>
    public Value? Operate(IMethodSymbol? method, IOperation operation, Value first, Value? second, Evaluation evaluation) =>
        Follow(method, operation, instance: null, receiver: null, first, second, evaluation);

    /// <summary>What the end of a <c>using</c> spends, where it may send something.</summary>
    /// <remarks>Noted where the <c>using</c> begins, because every way out of it passes the end; what the object and everything it knows
    /// will hold then is not known, so it is worth what the method spends whatever it is given.</remarks>
    public void Dispose(IOperation resource, bool isAsync, Value held, bool mayBeNull, Evaluation evaluation)
    {
        if (HiddenCallees.Disposal(resource, isAsync) is not { } method || !MaySend(method))
        {
            return;
        }

        var before = evaluation.State;
        var end = mayBeNull ? before : null;
        foreach (var target in IsVirtual(method) ? symbols.Implementations.Of(method, type: null) : [method])
        {
            evaluation.State = before;
            Summaries.Spend(target, resource, evaluation);
            end = end is null ? evaluation.State : FlowState.Join(end, evaluation.State, evaluation.Limits);
        }

        evaluation.State = end ?? before;
        evaluation.Escape(held, method.Name);
        evaluation.ForgetMembers();
    }

    /// <remarks>Arguments between the first and the last one, such as the second index of an indexer, are not known.</remarks>
    private Value? Follow(IMethodSymbol? method, IOperation place, IOperation? instance, Value? receiver, Value? first, Value? last, Evaluation evaluation)
    {
        if (method is null || !MaySend(method))
        {
            return null;
        }

        var arguments = new Value?[method.Parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = i == arguments.Length - 1 && last is not null ? last : i == 0 ? first : null;
        }

        return Callees.CallAccessor(method, new Call(place, instance, receiver, arguments), evaluation);
    }

    /// <summary>True when the code of a method may send something.</summary>
    /// <param name="method">The method.</param>
    /// <param name="open">Methods that are being looked through; null for the first one.</param>
    public bool MaySend(IMethodSymbol method, HashSet<ISymbol>? open = null)
    {
        if (!symbols.IsOwn(method.OriginalDefinition))
        {
            return symbols.Referenced.Find(method) is not null;
        }

        if (_sending.TryGetValue(method.OriginalDefinition, out var known))
        {
            return known;
        }

        var isOutermost = open is null;
        open ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (!open.Add(method.OriginalDefinition))
        {
            return false;
        }

        // One that leads back to another that is not looked through yet says nothing yet.
        var sends = Search(method, open);
        return sends || isOutermost ? _sending.GetOrAdd(method.OriginalDefinition, sends) : sends;
    }

    private static bool IsVirtual(IMethodSymbol method) => method.IsAbstract || method.IsVirtual || method.IsOverride;

    private bool Search(IMethodSymbol method, HashSet<ISymbol> open)
    {
        if (IsVirtual(method))
        {
            foreach (var implementation in symbols.Implementations.Of(method, type: null))
            {
                if (IsSending(implementation, open))
                {
                    return true;
                }
            }

            return false;
        }

        return IsSending(method, open);
    }

    /// <summary>True when the code of a method calls something of this compilation, or sends a request.</summary>
    private bool IsSending(IMethodSymbol method, HashSet<ISymbol> open)
    {
        foreach (var inner in symbols.Bodies.Of(method)?.Body.Descendants() ?? [])
        {
            if (inner switch
            {
                IInvocationOperation call => symbols.IsOwn(call.TargetMethod.OriginalDefinition) || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke
                    || symbols.Sdk.Find(call.TargetMethod) is { Kind: EntryKind.Call } || symbols.Referenced.Find(call.TargetMethod) is not null,
                IObjectCreationOperation { Constructor: { } constructor } => symbols.IsOwn(constructor.OriginalDefinition),
                _ => HiddenCallees.Of(inner) is var (first, second) && ((first is not null && MaySend(first, open)) || (second is not null && MaySend(second, open))),
            })
            {
                return true;
            }
        }

        return false;
    }
}
