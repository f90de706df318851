using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Calls;

/// <summary>Compares symbols with full metadata names without building strings.</summary>
internal static class MetadataNames
{
    /// <summary>True when <paramref name="type"/> is a top-level type with this full metadata name.</summary>
    public static bool Is(INamedTypeSymbol type, string fullName)
    {
        var name = type.MetadataName;
        return type.ContainingType is null
            && fullName.EndsWith(name, StringComparison.Ordinal)
            && IsNamespace(type.ContainingNamespace, fullName, fullName.Length - name.Length);
    }

    private static bool IsNamespace(INamespaceSymbol? space, string fullName, int end)
    {
        while (space is { IsGlobalNamespace: false })
        {
            var start = end - 1 - space.Name.Length;
            if (start < 0 || fullName[end - 1] != '.' || string.CompareOrdinal(fullName, start, space.Name, 0, space.Name.Length) != 0)
            {
                return false;
            }

            end = start;
            space = space.ContainingNamespace;
        }

        return end == 0;
    }
}
