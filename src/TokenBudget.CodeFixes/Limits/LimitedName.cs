using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Rules;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>How a title names what gets a limit.</summary>
internal static class LimitedName
{
    public static string Of(SyntaxNode target) => target switch
    {
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        AwaitExpressionSyntax wait => Of(wait.Expression),
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        _ => CodeText.Of(target),
    };
}
