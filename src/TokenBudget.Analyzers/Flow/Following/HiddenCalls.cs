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
        Follow(operation.Property.GetMethod, operation, operation.Instance, receiver, [], evaluation);

    /// <summary>A setter that may send something.</summary>
    public void Set(IPropertyReferenceOperation operation, Value assigned, Evaluation evaluation) =>
        Follow(operation.Property.SetMethod, operation, operation.Instance, receiver: null, [assigned], evaluation);

    /// <summary><c>+=</c> or <c>-=</c> on an event whose accessor may send something.</summary>
    public void Subscribe(IEventAssignmentOperation operation, Value handler, Evaluation evaluation) =>
        Follow(HiddenCallees.Accessor(operation), operation, (operation.EventReference as IEventReferenceOperation)?.Instance, receiver: null, [handler], evaluation);

    /// <summary>What an operator or conversion that may send something yields; null for every other one.</summary>
    public Value? Operate(IMethodSymbol? method, IOperation operation, Value[] operands, Evaluation evaluation) =>
        Follow(method, operation, instance: null, receiver: null, operands, evaluation);

    /// <summary>What the end of a <c>using</c> spends, where it may send something.</summary>
    /// <remarks>Noted where the <c>using</c> begins, because every way out of it passes the end; what the object and everything it knows
    /// will hold then is not known, so it is worth what the method spends whatever it is given.</remarks>
    public void Dispose(IOperation resource, bool isAsync, Value held, bool mayBeNull, Evaluation evaluation)
    {
        if (HiddenCallees.Disposal(resource, isAsync) is not { } method || !MaySend(method, []))
        {
            return;
        }

        if (!evaluation.IsSilent)
        {
            var spent = new List<Spending>();
            foreach (var target in method.IsAbstract || method.IsVirtual || method.IsOverride ? symbols.Implementations.Of(method, type: null) : [method])
            {
                spent.Add(Summaries.Of(target, resource, evaluation));
            }

            var either = EitherSpending.Of(spent, []);
            evaluation.Spend(mayBeNull ? EitherSpending.UpTo(either) : either);
        }

        evaluation.Escape(held, method.Name);
        evaluation.ForgetMembers();
    }

    /// <remarks>The arguments are the last ones; those before them, such as the index of an indexer, are not known.</remarks>
    private Value? Follow(IMethodSymbol? method, IOperation place, IOperation? instance, Value? receiver, Value[] last, Evaluation evaluation)
    {
        if (method is null || !MaySend(method, []))
        {
            return null;
        }

        var arguments = new Value?[Math.Max(method.Parameters.Length, last.Length)];
        last.CopyTo(arguments, arguments.Length - last.Length);
        return Callees.CallAccessor(method, new Call(place, instance, receiver, arguments), evaluation);
    }

    private bool MaySend(IMethodSymbol method, HashSet<ISymbol> open)
    {
        if (!symbols.IsOwn(method.OriginalDefinition))
        {
            return symbols.Referenced.Find(method) is not null;
        }

        if (_sending.TryGetValue(method.OriginalDefinition, out var known))
        {
            return known;
        }

        var isOutermost = open.Count == 0;
        if (!open.Add(method.OriginalDefinition))
        {
            return false;
        }

        // One that leads back to another that is not looked through yet says nothing yet.
        var sends = Search(method, open);
        return sends || isOutermost ? _sending.GetOrAdd(method.OriginalDefinition, sends) : sends;
    }

    private bool Search(IMethodSymbol method, HashSet<ISymbol> open)
    {
        if (method.IsAbstract || method.IsVirtual || method.IsOverride)
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
