using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.ToolLoops;

/// <summary>One change of a file that caps a tool loop.</summary>
/// <param name="Target">The node that changes.</param>
/// <param name="Change">What becomes of it; the node that is handed in may have changed inside already.</param>
internal sealed record LoopCap(SyntaxNode Target, Func<SyntaxNode, SyntaxNode> Change)
{
    private const string CapProperty = "MaximumIterationsPerRequest";

    /// <summary>Finds where the cap belongs: in the pipeline, in the client, or in the call of a runner. Null when it has another form.</summary>
    public static LoopCap? Find(SemanticModel model, TextSpan span, string cap, CancellationToken cancellation)
    {
        for (var node = model.SyntaxTree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true); node is not null && node.Span == span; node = node.Parent)
        {
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax creation when model.GetTypeInfo(creation, cancellation).Type is { Name: "FunctionInvokingChatClient" }:
                    return new LoopCap(creation, made => ObjectInitializers.Set((BaseObjectCreationExpressionSyntax)made, CapProperty, cap));
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: "UseFunctionInvocation" } method:
                    return InPipeline(call, method, cap);
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: "ToolRunner" } method:
                    return InRunner(call, method, cap);
            }
        }

        return null;
    }

    /// <summary>Gives the pipeline a lambda, or extends the one that it has.</summary>
    private static LoopCap? InPipeline(InvocationExpressionSyntax call, IMethodSymbol method, string cap) => Argument(call, method, "configure") switch
    {
        null => new LoopCap(call, node => WithArgument((InvocationExpressionSyntax)node, $"configure: c => c.{CapProperty} = {cap}")),
        { Expression: LiteralExpressionSyntax literal } argument => new LoopCap(
            argument,
            node => ((ArgumentSyntax)node).WithExpression(SyntaxFactory.ParseExpression($"c => c.{CapProperty} = {cap}").WithTriviaFrom(literal))),
        { Expression: SimpleLambdaExpressionSyntax { Block: null } lambda } => Extended(lambda, lambda.Parameter.Identifier.ValueText, cap),
        { Expression: SimpleLambdaExpressionSyntax { Block: { } block } lambda } => new LoopCap(
            block,
            node => ((BlockSyntax)node).AddStatements(SyntaxFactory.ParseStatement($"{lambda.Parameter.Identifier.ValueText}.{CapProperty} = {cap};")
                .WithLeadingTrivia(IndentOf((BlockSyntax)node)).WithTrailingTrivia(EndOf((BlockSyntax)node)))),
        _ => null,
    };

    /// <summary>Space in front of a new statement, as the last one has it.</summary>
    private static SyntaxTriviaList IndentOf(BlockSyntax block) =>
        block.Statements.Count > 0 ? Lines.IndentOf(block.Statements.Last().GetLeadingTrivia()) : SyntaxFactory.TriviaList();

    private static SyntaxTriviaList EndOf(BlockSyntax block) =>
        block.Statements.Count > 0 ? block.Statements.Last().GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.Space);

    /// <summary><c>c => c.A = 1</c> becomes <c>c => { c.A = 1; c.Cap = 5; }</c>.</summary>
    private static LoopCap? Extended(SimpleLambdaExpressionSyntax lambda, string name, string cap) => lambda.ExpressionBody is not { } body
        ? null
        : new LoopCap(
            lambda,
            node => ((SimpleLambdaExpressionSyntax)node).ExpressionBody is { } now
                ? SyntaxFactory.ParseExpression($"{name} => {{ {now.WithoutTrivia()}; {name}.{CapProperty} = {cap}; }}").WithTriviaFrom(node)
                : node);

    private static LoopCap? InRunner(InvocationExpressionSyntax call, IMethodSymbol method, string cap) => Argument(call, method, "maxIterations") is not { } argument
        ? new LoopCap(call, node => WithArgument((InvocationExpressionSyntax)node, $"maxIterations: {cap}"))
        : argument.Expression.IsKind(SyntaxKind.NullLiteralExpression) || argument.Expression.IsKind(SyntaxKind.DefaultLiteralExpression)
            ? new LoopCap(argument, node => ((ArgumentSyntax)node).WithExpression(SyntaxFactory.ParseExpression(cap).WithTriviaFrom(argument.Expression)))
            : null;

    private static InvocationExpressionSyntax WithArgument(InvocationExpressionSyntax call, string argument) =>
        call.WithArgumentList(ArgumentLists.Insert(call.ArgumentList, call.ArgumentList.Arguments.Count, SyntaxFactory.ParseArgumentList($"({argument})").Arguments[0]));

    private static ArgumentSyntax? Argument(InvocationExpressionSyntax call, IMethodSymbol method, string name)
    {
        var arguments = call.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is { Name.Identifier.ValueText: var given } ? given == name : i < method.Parameters.Length && method.Parameters[i].Name == name)
            {
                return arguments[i];
            }
        }

        return null;
    }
}
