using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Which methods of the compilation a virtual or interface call may reach. One per compilation; thread safe.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _types = new(() => TypesOf(compilation.Assembly.GlobalNamespace));

    /// <param name="method">The method that is called.</param>
    /// <param name="type">The type of the object when it is known exactly; otherwise null.</param>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method, INamedTypeSymbol? type)
    {
        var definition = method.OriginalDefinition;
        if (type is not null)
        {
            return In(type, definition) is { } exact ? [exact] : [];
        }

        // The framework's own interfaces have too many implementations that have nothing to do with the call.
        return definition.DeclaringSyntaxReferences.IsEmpty && Types.IsFramework(definition.ContainingType) ? [] : _known.GetOrAdd(definition, Search);
    }

    private IReadOnlyList<IMethodSymbol> Search(IMethodSymbol method)
    {
        var found = new List<IMethodSymbol>();
        if (method is { IsAbstract: false, DeclaringSyntaxReferences.IsEmpty: false })
        {
            found.Add(method);
        }

        foreach (var type in _types.Value)
        {
            if (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && In(type, method) is { IsAbstract: false, DeclaringSyntaxReferences.IsEmpty: false } implementation
                && !found.Contains(implementation, SymbolEqualityComparer.Default))
            {
                found.Add(implementation);
            }
        }

        return found;
    }

    /// <summary>The method that a call on an object of exactly this type reaches; null when it has none.</summary>
    private static IMethodSymbol? In(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var candidate in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method.ContainingType))
                {
                    foreach (var member in candidate.GetMembers(method.Name))
                    {
                        if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                        {
                            return type.FindImplementationForInterfaceMember(member)?.OriginalDefinition as IMethodSymbol;
                        }
                    }
                }
            }

            return null;
        }

        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var member in ancestor.GetMembers(method.Name))
            {
                for (var candidate = member as IMethodSymbol; candidate is not null; candidate = candidate.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method))
                    {
                        return ((IMethodSymbol)member).OriginalDefinition;
                    }
                }
            }
        }

        return null;
    }

    private static List<INamedTypeSymbol> TypesOf(INamespaceSymbol root)
    {
        var types = new List<INamedTypeSymbol>();
        var waiting = new Stack<INamespaceOrTypeSymbol>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            foreach (var member in waiting.Pop().GetMembers())
            {
                if (member is INamedTypeSymbol type)
                {
                    types.Add(type);
                    waiting.Push(type);
                }
                else if (member is INamespaceSymbol space)
                {
                    waiting.Push(space);
                }
            }
        }

        return types;
    }
}
