using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Ways to make a program smaller. Many give something that does not compile; who tries them finds out.</summary>
internal static class ProgramReductions
{
    /// <summary>The program after a reduction; null when there are no more. The largest parts come first.</summary>
    public static string? At(string text, int index)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        foreach (var node in root.DescendantNodes().OrderByDescending(static node => node.Span.Length))
        {
            foreach (var change in Changes(node))
            {
                if (index-- == 0)
                {
                    return text[..node.FullSpan.Start] + change + text[node.FullSpan.End..];
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Changes(SyntaxNode node)
    {
        switch (node)
        {
            case BlockSyntax:
                return [];
            case StatementSyntax statement:
                return OfStatement(statement);
            case TypeDeclarationSyntax or MethodDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax or ConstructorDeclarationSyntax:
                return node is MethodDeclarationSyntax { Identifier.ValueText: "Main" } or TypeDeclarationSyntax { Identifier.ValueText: "Program" } ? [] : [""];
            case SwitchSectionSyntax or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax or AttributeListSyntax:
                return [""];
            case CollectionElementSyntax:
                return [""];
            case ExpressionSyntax expression:
                return OfExpression(expression);
            default:
                return [];
        }
    }

    private static IEnumerable<string> OfStatement(StatementSyntax statement)
    {
        if (statement.ToFullString().TrimStart().StartsWith(Marks.Keep, StringComparison.Ordinal))
        {
            return [];
        }

        var inner = statement.ChildNodes().SelectMany(static child => child is BlockSyntax block ? [block] : child.ChildNodes().OfType<BlockSyntax>());
        return [statement.Parent is BlockSyntax or SwitchSectionSyntax ? "" : ";", .. inner.Select(static block => "\n" + string.Concat(block.Statements.Select(static one => one.ToFullString())) + "\n")];
    }

    /// <summary>Conditions of loops stay, or the program might not end.</summary>
    private static IEnumerable<string> OfExpression(ExpressionSyntax expression)
    {
        if (expression.AncestorsAndSelf().OfType<ExpressionSyntax>().Last().Parent is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
        {
            return [];
        }

        return expression switch
        {
            BinaryExpressionSyntax binary => [binary.Left.ToFullString(), binary.Right.ToFullString()],
            ConditionalExpressionSyntax choice => [choice.WhenTrue.ToFullString(), choice.WhenFalse.ToFullString()],
            ParenthesizedExpressionSyntax parentheses => [parentheses.Expression.ToFullString()],
            AwaitExpressionSyntax or InvocationExpressionSyntax or InterpolatedStringExpressionSyntax or SwitchExpressionSyntax => ["\"\"", "1", "true"],
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Length > 1 => ["\"a\""],
            IdentifierNameSyntax => ["\"\""],
            _ => [],
        };
    }
}
