using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>Finds the expression that can be replaced as a whole, and writes new code behind it.</summary>
internal static class Expressions
{
    /// <summary>The text that an expression yields in the end: awaited, out of its task, with what stands before <c>?.</c>. Null when a part
    /// of a longer <c>?.</c> chain can't be taken out.</summary>
    public static ExpressionSyntax? Whole(ExpressionSyntax expression)
    {
        var current = expression;
        while (Outer(current) is { } outer)
        {
            current = outer;
        }

        return IsInsideOfChain(current) ? null : current;
    }

    /// <summary>True when a member access can follow without parentheses.</summary>
    public static bool IsPrimary(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax or GenericNameSyntax
        or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression };

    /// <summary>The expression as it is, in parentheses where a member access needs them.</summary>
    public static string AsReceiver(ExpressionSyntax expression)
    {
        var text = expression.WithoutTrivia().ToString();
        return IsPrimary(expression) ? text : "(" + text + ")";
    }

    private static ExpressionSyntax? Outer(ExpressionSyntax expression) => expression.Parent switch
    {
        AwaitExpressionSyntax wait => wait,
        ParenthesizedExpressionSyntax parenthesized when expression is AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax => parenthesized,
        ConditionalAccessExpressionSyntax access when access.WhenNotNull == expression => access,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result when result.Expression == expression && expression is InvocationExpressionSyntax => result,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult", Parent: InvocationExpressionSyntax call } task
            when task.Expression == expression => call,
        _ => null,
    };

    /// <summary>True when the expression begins with the <c>.Name</c> that follows a <c>?</c>.</summary>
    private static bool IsInsideOfChain(ExpressionSyntax expression) => expression switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsInsideOfChain(access.Expression),
        InvocationExpressionSyntax call => IsInsideOfChain(call.Expression),
        ElementAccessExpressionSyntax element => IsInsideOfChain(element.Expression),
        _ => false,
    };
}
