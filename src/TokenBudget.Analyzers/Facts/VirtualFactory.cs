using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Sums up what calls through interfaces and base classes cost, for projects that don't see what implements them.</summary>
internal sealed class VirtualFactory(CompilationSession session)
{
    private readonly Dictionary<IMethodSymbol, MethodCost> _costs = new(SymbolEqualityComparer.Default);
    private readonly CallTargets _targets = new(session.Symbols.Implementations.OwnTypes);

    public IReadOnlyList<VirtualFacts> ToFacts(IEnumerable<MethodCost> costs)
    {
        foreach (var cost in costs)
        {
            if (cost.Member is IMethodSymbol method)
            {
                _costs[Definition(method)] = cost;
            }
        }

        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var facts = new List<VirtualFacts>();
        foreach (var method in _costs.Keys)
        {
            foreach (var target in _targets.Of(method))
            {
                if (seen.Add(target) && Of(target) is { } one)
                {
                    facts.Add(one);
                }
            }
        }

        return facts;
    }

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

        Bill? bill = null;
        var isLazy = false;
        foreach (var implementation in implementations)
        {
            var one = BillOf(implementation, called);
            bill = bill is null ? one : Bill.Either(bill, one);
            isLazy |= session.Symbols.Bodies.Of(implementation) is { IsIterator: true };
        }

        return SummaryFactory.Of(called, bill!, isLazy) is { } summary
            ? new VirtualFacts(assembly.Name, MethodFactory.ToFacts(called, bill!, session.Paths, summary))
            : null;
    }

    /// <summary>What an implementation spends, with the parameters named as callers see them.</summary>
    private Bill BillOf(IMethodSymbol implementation, IMethodSymbol called)
    {
        if (!_costs.TryGetValue(Definition(implementation), out var cost))
        {
            return Bill.Nothing;
        }

        var bill = Contract.Apply(cost.Bill, implementation, session.Paths);
        return bill with
        {
            Requests = Renamed(bill.Requests, implementation, called),
            Input = Renamed(bill.Input, implementation, called),
            Output = Renamed(bill.Output, implementation, called),
        };
    }

    private static Measure Renamed(Measure measure, IMethodSymbol implementation, IMethodSymbol called)
    {
        CostExpression? NameOf(string unknown)
        {
            for (var i = 0; i < Math.Min(implementation.Parameters.Length, called.Parameters.Length); i++)
            {
                foreach (ParameterKind kind in Enum.GetValues(typeof(ParameterKind)))
                {
                    if (unknown == SummaryFactory.DisplayName(implementation.Parameters[i].Name, kind))
                    {
                        return CostExpression.Unknown(SummaryFactory.DisplayName(called.Parameters[i].Name, kind));
                    }
                }
            }

            return null;
        }

        return measure with { Expression = measure.Expression.Substitute(NameOf) };
    }

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        return method.PartialDefinitionPart ?? method;
    }
}
