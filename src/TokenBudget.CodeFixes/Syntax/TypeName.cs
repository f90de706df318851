using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>How a type is written at a place.</summary>
/// <param name="Text">The name.</param>
/// <param name="Namespaces">What has to come into scope for it.</param>
internal sealed record TypeName(string Text, ImmutableArray<string> Namespaces)
{
    /// <summary>The simple name where it can mean this type only, otherwise the full one.</summary>
    public static TypeName At(SemanticModel model, int position, INamedTypeSymbol type)
    {
        var visible = model.LookupNamespacesAndTypes(position, name: type.Name);
        if (visible.IsEmpty)
        {
            return new TypeName(type.Name, [type.ContainingNamespace.ToDisplayString()]);
        }

        return visible.Length == 1 && SymbolEqualityComparer.Default.Equals(visible[0], type)
            ? new TypeName(type.Name, [])
            : new TypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), []);
    }
}
