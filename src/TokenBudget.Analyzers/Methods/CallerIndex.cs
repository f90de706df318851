using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Methods;

/// <summary>The members that call a method, or are given it as a method group. Every invocation is bound once per name, whatever the number of methods of that name.</summary>
internal sealed class CallerIndex(SymbolValues symbols, InvocationIndex invocations)
{
    private readonly Dictionary<string, Dictionary<IMethodSymbol, HashSet<SyntaxNode>>> _byName = new(StringComparer.Ordinal);

    /// <summary>The code of the members that call exactly this method; see <see cref="MemberRoots"/>.</summary>
    public IReadOnlyCollection<SyntaxNode> Of(IMethodSymbol method, CancellationToken cancellation) =>
        Of(method.Name, cancellation).TryGetValue(method.OriginalDefinition, out var roots) ? roots : [];

    /// <summary>The methods of a name that are called, each with its callers.</summary>
    public IReadOnlyDictionary<IMethodSymbol, HashSet<SyntaxNode>> Of(string name, CancellationToken cancellation)
    {
        if (!_byName.TryGetValue(name, out var callers))
        {
            _byName.Add(name, callers = new Dictionary<IMethodSymbol, HashSet<SyntaxNode>>(SymbolEqualityComparer.Default));
            foreach (var invocation in invocations.Of(name))
            {
                cancellation.ThrowIfCancellationRequested();
                if (MemberRoots.Of(invocation) is { } root)
                {
                    Note(invocation, root, name, callers, cancellation);
                }
            }
        }

        return callers;
    }

    private void Note(InvocationExpressionSyntax invocation, SyntaxNode root, string name, Dictionary<IMethodSymbol, HashSet<SyntaxNode>> callers, CancellationToken cancellation)
    {
        if (MemberRoots.CalledName(invocation) == name)
        {
            Note(invocation, root, callers, cancellation);
        }

        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (InvocationIndex.GroupName(argument.Expression) == name)
            {
                Note(argument.Expression, root, callers, cancellation);
            }
        }
    }

    private void Note(ExpressionSyntax called, SyntaxNode root, Dictionary<IMethodSymbol, HashSet<SyntaxNode>> callers, CancellationToken cancellation)
    {
        if (symbols.SymbolAt(called, cancellation) is not IMethodSymbol method)
        {
            return;
        }

        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!callers.TryGetValue(definition, out var roots))
        {
            callers.Add(definition, roots = []);
        }

        roots.Add(root);
    }
}
