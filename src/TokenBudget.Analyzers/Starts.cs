using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Analyzers;

/// <summary>Finds the nodes of a file with which the analysis starts.</summary>
internal static class Starts
{
    /// <summary>Invocations, and methods that may have attributes, in the order of the file.</summary>
    /// <param name="root">The file.</param>
    /// <param name="span">The part that an editor asks for; null for all of it.</param>
    public static IEnumerable<SyntaxNode> In(SyntaxNode root, TextSpan? span)
    {
        foreach (var node in root.DescendantNodes(span ?? root.FullSpan, MayHoldOne))
        {
            if (node is InvocationExpressionSyntax or MethodDeclarationSyntax { AttributeLists.Count: > 0 })
            {
                yield return node;
            }
        }
    }

    /// <summary>False for what makes up much of a file and never holds a call.</summary>
    private static bool MayHoldOne(SyntaxNode node) =>
        node is not (NameSyntax or LiteralExpressionSyntax or AttributeListSyntax or UsingDirectiveSyntax or BaseParameterListSyntax or PredefinedTypeSyntax);
}
