using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.OutputCaps;

/// <summary>Finds where the cap of a call belongs: in options that the call has, in options that it gets, or in another overload.</summary>
internal static class CapEditFinder
{
    /// <summary>Null when the options come from elsewhere, or there is no overload with options.</summary>
    public static CapEdit? Find(SemanticModel model, TextSpan span, long cap, CancellationToken cancellation)
    {
        var node = model.SyntaxTree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>(candidate => candidate.Span == span) is not { } invocation
            || model.GetOperation(invocation, cancellation) is not IInvocationOperation operation)
        {
            return null;
        }

        foreach (var argument in operation.Arguments)
        {
            if (OptionsType.Of(argument.Parameter?.Type) is { } options)
            {
                return argument.ArgumentKind == ArgumentKind.DefaultValue
                    ? OptionsArgument.Add(model, invocation, argument.Parameter!, options, cap)
                    : InGivenOptions(model, argument, options, cap, cancellation);
            }
        }

        return OptionsOverload.Find(model, invocation, operation, cap);
    }

    private static CapEdit? InGivenOptions(SemanticModel model, IArgumentOperation argument, OptionsType options, long cap, CancellationToken cancellation)
    {
        if (argument.Syntax is not ArgumentSyntax { Expression: var expression })
        {
            return null;
        }

        if (expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            var name = TypeName.At(model, expression.SpanStart, options.Symbol);
            return new CapEdit(expression, node => Creation(name, options, cap).WithTriviaFrom(node), name.Namespaces);
        }

        return CreationOf(model, expression, cancellation) is { } creation && OptionsType.Of(model.GetTypeInfo(creation, cancellation).Type) is { } made
            ? new CapEdit(
                creation,
                node => ObjectInitializers.Set((BaseObjectCreationExpressionSyntax)node, made.CapProperty, Literals.Tokens(cap)),
                [])
            : null;
    }

    /// <summary>Options with nothing but a cap.</summary>
    public static ExpressionSyntax Creation(TypeName name, OptionsType options, long cap) =>
        SyntaxFactory.ParseExpression($"new {name.Text} {{ {options.CapProperty} = {Literals.Tokens(cap)} }}");

    /// <summary>The expression itself when it creates an object, or that of the variable which it names and which nothing else is assigned to.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationOf(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation)
    {
        if (expression is BaseObjectCreationExpressionSyntax creation)
        {
            return creation;
        }

        var symbol = model.GetSymbolInfo(expression, cancellation).Symbol;
        return symbol is ILocalSymbol or IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }
            && symbol.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == model.SyntaxTree
            && InitializerOf(declaration.GetSyntax(cancellation)) is BaseObjectCreationExpressionSyntax initial
            && !IsAssigned(model, symbol, cancellation)
            ? initial
            : null;
    }

    private static ExpressionSyntax? InitializerOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        _ => null,
    };

    private static bool IsAssigned(SemanticModel model, ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellation).DescendantNodes())
        {
            var target = node switch
            {
                AssignmentExpressionSyntax { Left: var left } => left,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: var passed } => passed,
                _ => null,
            };
            if (target is not null && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(target, cancellation).Symbol, symbol))
            {
                return true;
            }
        }

        return false;
    }
}
