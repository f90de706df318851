using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Follows the accessors of properties and indexers that may send something; all others do nothing that counts. One per compilation; thread safe.</summary>
internal sealed class Accessors(SymbolValues symbols)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _sending = new(SymbolEqualityComparer.Default);

    /// <summary>What a getter that may send something yields; null for every other one.</summary>
    public Value? Get(IPropertyReferenceOperation operation, Value? receiver, Evaluation evaluation) =>
        Follow(operation.Property.GetMethod, operation, receiver, assigned: null, evaluation);

    /// <summary>A setter that may send something.</summary>
    public void Set(IPropertyReferenceOperation operation, Value assigned, Evaluation evaluation) =>
        Follow(operation.Property.SetMethod, operation, receiver: null, assigned, evaluation);

    private Value? Follow(IMethodSymbol? accessor, IPropertyReferenceOperation operation, Value? receiver, Value? assigned, Evaluation evaluation)
    {
        if (accessor is null || !MaySend(accessor, []))
        {
            return null;
        }

        var arguments = new Value?[accessor.Parameters.Length];
        if (assigned is not null)
        {
            arguments[arguments.Length - 1] = assigned;
        }

        return Callees.CallAccessor(accessor, new Call(operation, operation.Instance, receiver, arguments), evaluation);
    }

    private bool MaySend(IMethodSymbol accessor, HashSet<ISymbol> open)
    {
        if (!symbols.IsOwn(accessor.OriginalDefinition))
        {
            return symbols.Referenced.Find(accessor) is not null;
        }

        if (_sending.TryGetValue(accessor.OriginalDefinition, out var known))
        {
            return known;
        }

        var isOutermost = open.Count == 0;
        if (!open.Add(accessor.OriginalDefinition))
        {
            return false;
        }

        // One that leads back to another that is not looked through yet says nothing yet.
        var sends = Search(accessor, open);
        return sends || isOutermost ? _sending.GetOrAdd(accessor.OriginalDefinition, sends) : sends;
    }

    private bool Search(IMethodSymbol accessor, HashSet<ISymbol> open)
    {
        if (accessor.IsAbstract || accessor.IsVirtual || accessor.IsOverride)
        {
            foreach (var implementation in symbols.Implementations.Of(accessor, type: null))
            {
                if (IsSending(implementation, open))
                {
                    return true;
                }
            }

            return false;
        }

        return IsSending(accessor, open);
    }

    /// <summary>True when the code of an accessor calls something of this compilation, or sends a request.</summary>
    private bool IsSending(IMethodSymbol accessor, HashSet<ISymbol> open)
    {
        foreach (var inner in symbols.Bodies.Of(accessor)?.Body.Descendants() ?? [])
        {
            if (inner switch
            {
                IInvocationOperation call => symbols.IsOwn(call.TargetMethod.OriginalDefinition) || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke
                    || symbols.Sdk.Find(call.TargetMethod) is { Kind: EntryKind.Call } || symbols.Referenced.Find(call.TargetMethod) is not null,
                IObjectCreationOperation { Constructor: { } constructor } => symbols.IsOwn(constructor.OriginalDefinition),
                IPropertyReferenceOperation { Property: { } property } => (property.GetMethod is { } getter && MaySend(getter, open)) || (property.SetMethod is { } setter && MaySend(setter, open)),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }
}
