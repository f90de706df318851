using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Flow;

namespace TokenBudget.Analyzers.Rules;

/// <summary>Code as messages and titles show it.</summary>
public static class CodeText
{
    private const int MaxLength = 60;

    /// <summary>The expression; of a long call only what is called, and of anything else that is long the line.</summary>
    public static string Of(SyntaxNode expression) => Short(expression)
        ?? (expression is InvocationExpressionSyntax call && Short(call.Expression) is { } called ? called + "(…)" : "expression in line " + Holes.Line(expression));

    private static string? Short(SyntaxNode node)
    {
        if (node.Span.Length > MaxLength)
        {
            return null;
        }

        var text = node.ToString();
        return text.IndexOf('\n') < 0 ? text : null;
    }
}
