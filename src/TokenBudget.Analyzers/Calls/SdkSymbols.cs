using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Calls;

/// <summary>Answers for one compilation which catalogue line an invoked symbol is about. Thread safe.</summary>
/// <remarks>Matching starts from the symbol that is invoked, never from a type looked up by name: the same full name may be
/// public in two referenced assemblies, and then a look-up by name finds nothing.</remarks>
/// <param name="own">The assembly that is compiled: only its methods are asked for <c>[LlmCall]</c>, because those of other projects don't have it in metadata.</param>
internal sealed class SdkSymbols(IAssemblySymbol own)
{
    private readonly ConcurrentDictionary<ISymbol, CatalogueEntry?> _entries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _plumbing = new(SymbolEqualityComparer.Default);

    /// <summary>The line about a method, constructor, property or field; null when the catalogue has none.</summary>
    public CatalogueEntry? Find(ISymbol symbol)
    {
        var definition = symbol is IMethodSymbol { ReducedFrom: { } unreduced } ? unreduced.OriginalDefinition : symbol.OriginalDefinition;
        if (_entries.TryGetValue(definition, out var known))
        {
            return known;
        }

        var found = Search(definition);
        _entries.TryAdd(definition, found);
        return found;
    }

    /// <summary>True when code in this type passes requests on for others, such as an implementation of <c>IChatClient</c>.</summary>
    public bool IsPlumbing(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (_plumbing.GetOrAdd(type, static symbol => ImplementsPlumbing(((INamedTypeSymbol)symbol).AllInterfaces)))
            {
                return true;
            }
        }

        return false;
    }

    private CatalogueEntry? Search(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } marked && SymbolEqualityComparer.Default.Equals(marked.ContainingAssembly, own)
            && Wrappers.EntryOf(marked) is { } wrapper)
        {
            return wrapper;
        }

        var lines = Catalogue.Instance.About(symbol.MetadataName);
        if (lines.Count == 0)
        {
            return null;
        }

        for (var declared = symbol; declared is not null; declared = Overridden(declared))
        {
            if (Search(declared, lines) is { } entry)
            {
                return entry;
            }
        }

        return SearchInterfaces(symbol, lines);
    }

    private static CatalogueEntry? Search(ISymbol symbol, IReadOnlyList<CatalogueEntry> lines)
    {
        foreach (var line in lines)
        {
            if (symbol.ContainingType is { } type && line.HasType(type) && (symbol is not IMethodSymbol method || line.HasParameters(method)))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>A class of any SDK may implement the interface whose member the catalogue names.</summary>
    private static CatalogueEntry? SearchInterfaces(ISymbol symbol, IReadOnlyList<CatalogueEntry> lines)
    {
        if (symbol is not IMethodSymbol { IsStatic: false, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type })
        {
            return null;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            foreach (var member in candidate.GetMembers(symbol.Name))
            {
                if (Search(member.OriginalDefinition, lines) is { } entry
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, symbol))
                {
                    return entry;
                }
            }
        }

        return null;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };

    private static bool ImplementsPlumbing(ImmutableArray<INamedTypeSymbol> interfaces)
    {
        foreach (var type in interfaces)
        {
            foreach (var line in Catalogue.Instance.Plumbing)
            {
                if (line.HasType(type))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
