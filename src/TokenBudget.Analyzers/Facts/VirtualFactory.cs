using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Sums up what calls through interfaces and base classes cost, for projects that don't see what implements them.</summary>
internal sealed class VirtualFactory(CompilationSession session)
{
    private readonly Dictionary<IMethodSymbol, MethodCost> _costs = new(SymbolEqualityComparer.Default);
    private readonly CallTargets _targets = new(session.Symbols.Implementations.OwnTypes);

    /// <param name="costs">The methods that reach a request.</param>
    /// <param name="contracts">Abstract methods with a <c>[TokenBudget]</c> of their own.</param>
    public IReadOnlyList<VirtualFacts> ToFacts(IEnumerable<MethodCost> costs, IEnumerable<IMethodSymbol> contracts)
    {
        foreach (var cost in costs)
        {
            if (cost.Member is IMethodSymbol method)
            {
                _costs[Definition(method)] = cost;
            }
        }

        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var written = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var facts = new List<VirtualFacts>();
        foreach (var method in _costs.Keys)
        {
            foreach (var target in _targets.Of(method))
            {
                if (seen.Add(target) && Of(target) is { } one)
                {
                    facts.Add(one);
                    written.Add(target);
                }
            }
        }

        foreach (var method in contracts)
        {
            if (!written.Contains(method) && SummaryFactory.IsVisible(method) && MethodBudgets.Of(method, Unknown, session.Paths) is { Count: > 0 })
            {
                facts.Add(new VirtualFacts(method.ContainingAssembly.Name, MethodFactory.ToFacts(method, Unknown, session.Paths, summary: null)));
            }
        }

        return facts;
    }

    private static Bill Unknown { get; } = Bill.Unknown("calls");

    /// <summary>Null when a call through the member always reaches the member itself, or nothing that others may call.</summary>
    private VirtualFacts? Of(IMethodSymbol called)
    {
        if (!(called.IsVirtual || called.IsAbstract || called.IsOverride) || called.ContainingAssembly is not { } assembly
            || (Types.IsFramework(called.ContainingType) && !session.Symbols.IsOwn(called)))
        {
            return null;
        }

        var implementations = session.Symbols.Implementations.Of(called, type: null);
        if (implementations.Count == 0 || (implementations.Count == 1 && SymbolEqualityComparer.Default.Equals(implementations[0], called)))
        {
            return null;
        }

        var isLazy = false;
        var spent = new List<Spending>();
        IReadOnlyList<int>? untouched = null;
        foreach (var implementation in implementations)
        {
            if (_costs.TryGetValue(Definition(implementation), out var cost))
            {
                spent.Add(cost.Spent);
            }

            // Nobody has looked at what implementations do that spend nothing.
            untouched = untouched is null ? cost?.Untouched ?? [] : [.. untouched.Intersect(cost?.Untouched ?? [])];

            isLazy |= session.Symbols.Bodies.Of(implementation) is { IsIterator: true };
        }

        return new SummaryFactory(session).Of(called, biller => Any(implementations, biller), spent, untouched!, isLazy, OwnerOf(implementations)) is { } summary
            ? new VirtualFacts(assembly.Name, MethodFactory.ToFacts(called, Any(implementations, session.Biller), session.Paths, summary))
            : null;
    }

    /// <summary>The class whose objects do it, when only those of one class send anything.</summary>
    private INamedTypeSymbol? OwnerOf(IEnumerable<IMethodSymbol> implementations)
    {
        INamedTypeSymbol? owner = null;
        foreach (var implementation in implementations)
        {
            if (!_costs.ContainsKey(Definition(implementation)))
            {
                continue;
            }

            if (owner is not null)
            {
                return null;
            }

            owner = implementation.ContainingType.OriginalDefinition;
        }

        return owner;
    }

    /// <summary>The bill of whichever implementation is called.</summary>
    private Bill Any(IEnumerable<IMethodSymbol> implementations, Biller biller)
    {
        Bill? bill = null;
        foreach (var implementation in implementations)
        {
            var one = _costs.TryGetValue(Definition(implementation), out var cost) ? Contract.Apply(biller.Of(cost.Spent), implementation, session.Paths) : Bill.Nothing;
            bill = bill is null ? one : Bill.Either(bill, one);
        }

        return bill!;
    }

    private static IMethodSymbol Definition(IMethodSymbol method) => PartialMembers.Definition(method.OriginalDefinition);
}
