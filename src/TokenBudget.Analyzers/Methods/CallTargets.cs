using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Methods;

/// <summary>By which members a method can be called: itself, what it overrides, and what it implements, also for heirs of its class.</summary>
/// <param name="types">The types of the compilation.</param>
internal sealed class CallTargets(IReadOnlyList<INamedTypeSymbol> types)
{
    private readonly Lazy<Dictionary<IMethodSymbol, List<IMethodSymbol>>> _implemented = new(() => Read(types));

    public IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        method = PartialMembers.Definition(method);
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            yield return declared.OriginalDefinition;
        }

        foreach (var member in _implemented.Value.TryGetValue(method.OriginalDefinition, out var members) ? members : [])
        {
            yield return member;
        }
    }

    /// <summary>The members of interfaces by what implements them; those of the framework have too many callers that have nothing to do with it.</summary>
    private static Dictionary<IMethodSymbol, List<IMethodSymbol>> Read(IReadOnlyList<INamedTypeSymbol> types)
    {
        var implemented = new Dictionary<IMethodSymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        foreach (var type in types)
        {
            if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            {
                continue;
            }

            foreach (var candidate in type.AllInterfaces)
            {
                if (!Types.IsFramework(candidate))
                {
                    Read(type, candidate, implemented);
                }
            }
        }

        return implemented;
    }

    private static void Read(INamedTypeSymbol type, INamedTypeSymbol candidate, Dictionary<IMethodSymbol, List<IMethodSymbol>> implemented)
    {
        foreach (var member in candidate.GetMembers())
        {
            if (member is not IMethodSymbol { IsStatic: false } declared || type.FindImplementationForInterfaceMember(declared)?.OriginalDefinition is not IMethodSymbol implementation)
            {
                continue;
            }

            if (!implemented.TryGetValue(implementation, out var members))
            {
                implemented.Add(implementation, members = []);
            }

            if (!members.Contains(declared.OriginalDefinition, SymbolEqualityComparer.Default))
            {
                members.Add(declared.OriginalDefinition);
            }
        }
    }
}
