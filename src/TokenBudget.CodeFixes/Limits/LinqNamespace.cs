using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>The namespace of <c>Take</c>, where it has to come into scope first.</summary>
internal static class LinqNamespace
{
    public static ImmutableArray<string> For(SemanticModel model, int position) => model.LookupNamespacesAndTypes(position, name: "Enumerable")
        .Any(static type => type.ContainingNamespace?.ToDisplayString() == "System.Linq") ? [] : ["System.Linq"];
}
