using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Which methods of the compilation a virtual or interface call may reach. One per compilation; thread safe.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _others = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, IReadOnlyList<INamedTypeSymbol>> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Types that the compilation declares, nested ones included.</summary>
    public IReadOnlyList<INamedTypeSymbol> OwnTypes => TypesOf(compilation.Assembly);

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

    /// <summary>True when a referenced assembly has an implementation of the method, other than the assemblies of these names.</summary>
    public bool HasOthers(IMethodSymbol definition, IReadOnlyCollection<string> known) => _others.GetOrAdd(definition, method =>
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!known.Contains(assembly.Name, StringComparer.Ordinal) && MayImplement(assembly, method.ContainingAssembly) && HasImplementation(assembly, method))
            {
                return true;
            }
        }

        return false;
    });

    private bool HasImplementation(IAssemblySymbol assembly, IMethodSymbol method)
    {
        foreach (var type in TypesOf(assembly))
        {
            if (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && In(type, method) is { IsAbstract: false })
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayImplement(IAssemblySymbol assembly, IAssemblySymbol owner)
    {
        if (SymbolEqualityComparer.Default.Equals(assembly, owner))
        {
            return true;
        }

        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == owner.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private IReadOnlyList<IMethodSymbol> Search(IMethodSymbol method)
    {
        var found = new List<IMethodSymbol>();
        if (!method.IsAbstract && IsWritten(method))
        {
            found.Add(method);
        }

        foreach (var type in OwnTypes)
        {
            if (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && In(type, method) is { IsAbstract: false } implementation
                && (IsWritten(implementation) || !IsOwn(implementation)) && !found.Contains(implementation, SymbolEqualityComparer.Default))
            {
                found.Add(implementation);
            }
        }

        return found;
    }

    /// <summary>Code that the compiler writes, such as that of records, calls nothing that matters.</summary>
    private bool IsWritten(IMethodSymbol method) => IsOwn(method) && !method.DeclaringSyntaxReferences.IsEmpty;

    private bool IsOwn(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);

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

    private IReadOnlyList<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly) => _types.GetOrAdd(assembly, static key =>
    {
        var types = new List<INamedTypeSymbol>();
        var waiting = new Stack<INamespaceOrTypeSymbol>();
        waiting.Push(key.GlobalNamespace);
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
    });
}
