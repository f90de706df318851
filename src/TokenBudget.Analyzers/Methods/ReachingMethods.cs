using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Finds the members that reach a request: those with call sites, those that call them, and so on.</summary>
internal sealed class ReachingMethods(CompilationSession session, InvocationIndex invocations)
{
    private readonly Dictionary<SyntaxNode, MethodCost> _reaching = [];
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<ISymbol> _called = new(SymbolEqualityComparer.Default);
    private readonly Queue<MethodCost> _waiting = new();

    /// <summary>All of them, in no order.</summary>
    /// <param name="callSites">Nodes of the call sites.</param>
    /// <param name="referenced">Names of methods of other projects that reach a request.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyCollection<MethodCost> Find(IEnumerable<SyntaxNode> callSites, IEnumerable<string> referenced, CancellationToken cancellation)
    {
        foreach (var site in callSites)
        {
            Add(MemberRoots.Of(site), cancellation);
        }

        foreach (var name in referenced)
        {
            foreach (var invocation in invocations.Of(name))
            {
                if (MemberRoots.Of(invocation) is { } root && !_seen.Contains(root)
                    && session.Symbols.SymbolAt(invocation, cancellation) is IMethodSymbol method && session.Referenced.Find(method) is not null)
                {
                    Add(root, cancellation);
                }
            }
        }

        while (_waiting.Count > 0)
        {
            AddCallers(_waiting.Dequeue().Member, cancellation);
        }

        return _reaching.Values;
    }

    private void Add(SyntaxNode? root, CancellationToken cancellation)
    {
        if (root is not null && _seen.Add(root) && session.CostOf(root, cancellation) is { Spent.Size: > 0 } cost)
        {
            _reaching.Add(root, cost);
            _waiting.Enqueue(cost);
        }
    }

    private void AddCallers(ISymbol member, CancellationToken cancellation)
    {
        if (member is not IMethodSymbol method)
        {
            return;
        }

        foreach (var target in CalledAs(method))
        {
            if (!_called.Add(target))
            {
                continue;
            }

            foreach (var invocation in invocations.Of(target.Name))
            {
                cancellation.ThrowIfCancellationRequested();
                if (MemberRoots.Of(invocation) is { } root && !_seen.Contains(root) && Calls(invocation, target, cancellation))
                {
                    Add(root, cancellation);
                }
            }
        }
    }

    /// <summary>The method itself, and what it overrides and implements.</summary>
    private static IEnumerable<IMethodSymbol> CalledAs(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            yield return declared.OriginalDefinition;
        }

        if (method.IsStatic || method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            foreach (var candidate in implemented.GetMembers())
            {
                if (candidate is IMethodSymbol declared
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared)?.OriginalDefinition, method.OriginalDefinition))
                {
                    yield return declared.OriginalDefinition;
                }
            }
        }
    }

    /// <summary>True when the invocation calls the method, or is given it as a method group.</summary>
    private bool Calls(InvocationExpressionSyntax invocation, IMethodSymbol method, CancellationToken cancellation)
    {
        if (Is(session.Symbols.SymbolAt(invocation, cancellation), method))
        {
            return true;
        }

        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (argument.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && Is(session.Symbols.SymbolAt(argument.Expression, cancellation), method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ISymbol? symbol, IMethodSymbol method) =>
        symbol is IMethodSymbol called && SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method);
}
