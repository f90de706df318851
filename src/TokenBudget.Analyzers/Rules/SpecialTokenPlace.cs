using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>Where a special token of a prompt is written.</summary>
internal static class SpecialTokenPlace
{
    /// <summary>The token in a literal of the message, else of the call, else of the member around it; the call when none of them holds it whole.</summary>
    public static Location Of(SpecialTokenUse use, CallSite site) =>
        InLiteral(use.Origin, use.Token) ?? InLiteral(site.Syntax, use.Token) ?? InLiteral(MemberRoots.Of(site.Syntax), use.Token) ?? site.Location;

    private static Location? InLiteral(SyntaxNode? node, string token)
    {
        foreach (var literal in node?.DescendantTokens() ?? [])
        {
            if (!IsText(literal.Kind()) || literal.ValueText.IndexOf(token, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            // With escapes in it, the token does not stand in the source as it is; then the whole literal is shown.
            var start = literal.Text.IndexOf(token, StringComparison.Ordinal);
            return Location.Create(
                literal.SyntaxTree!,
                start < 0 ? literal.Span : new TextSpan(literal.SpanStart + start, token.Length));
        }

        return null;
    }

    private static bool IsText(SyntaxKind kind) => kind is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;
}
