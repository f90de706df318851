using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Analyzers.Calls;

/// <summary>Finds the member whose body a node stands in: the unit that is evaluated at once.</summary>
internal static class MemberRoots
{
    /// <summary>A method, accessor, arrow, initialiser or, for top-level statements, the file; null when the node is in none.</summary>
    public static SyntaxNode? Of(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is GlobalStatementSyntax)
            {
                return outer.FirstAncestorOrSelf<CompilationUnitSyntax>();
            }

            if (outer is not CompilationUnitSyntax && Is(outer))
            {
                return outer;
            }
        }

        return null;
    }

    /// <summary>True for a node that <see cref="Of"/> gives.</summary>
    public static bool Is(SyntaxNode node) => node
        is BaseMethodDeclarationSyntax
        or AccessorDeclarationSyntax
        or ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }
        or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }
        or PrimaryConstructorBaseTypeSyntax
        or CompilationUnitSyntax { Members: [GlobalStatementSyntax, ..] };

    /// <summary>The name of the method that an invocation calls, by syntax; empty when it has none.</summary>
    public static string CalledName(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
