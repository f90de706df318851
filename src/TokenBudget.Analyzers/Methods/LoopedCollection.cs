using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Finds the collection that a loop goes over, where the loop can go over a part of it as well.</summary>
internal static class LoopedCollection
{
    /// <param name="loop">A loop statement, the lambda of an operator over sequences, or the call of such an operator.</param>
    public static ExpressionSyntax? Of(SyntaxNode loop) => loop switch
    {
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0 } each => each.Expression,
        AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } => OfOperator(call),
        InvocationExpressionSyntax call => OfOperator(call),
        _ => null,
    };

    private static ExpressionSyntax? OfOperator(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" or "SelectMany" or "Where" } access => access.Expression,
        MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: "Parallel" }, Name.Identifier.ValueText: "ForEach" or "ForEachAsync" } => call.ArgumentList.Arguments[0].Expression,
        _ => null,
    };
}
