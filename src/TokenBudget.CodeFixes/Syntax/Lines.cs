using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>Line breaks and indentation.</summary>
internal static class Lines
{
    /// <summary>The line break that the file uses.</summary>
    public static SyntaxTrivia EndOf(SyntaxNode node)
    {
        foreach (var trivia in node.SyntaxTree.GetRoot().DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return SyntaxFactory.EndOfLine(trivia.ToString());
            }
        }

        return SyntaxFactory.LineFeed;
    }

    /// <summary>White space before a node that begins a line; null when it stands behind other code.</summary>
    public static string? IndentOfLine(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(node.SpanStart).Start, node.SpanStart));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    /// <summary>True when a line ends in this trivia.</summary>
    public static bool HasEnd(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>The white space right before a node, when the node begins its line.</summary>
    public static SyntaxTriviaList IndentOf(SyntaxTriviaList leading) =>
        leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? [leading[leading.Count - 1]] : [];
}
