using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>Takes a number of elements of a collection where it is used: <c>articles.Take(20)</c>.</summary>
internal static class ElementsCut
{
    /// <summary>Null where the collection is none for LINQ, may be null, or the call around it does not take a sequence.</summary>
    public static LimitEdit? Find(SemanticModel model, SyntaxNode node, long elements, CancellationToken cancellation)
    {
        if (node is not ExpressionSyntax inner || Expressions.Whole(inner) is not { } collection
            || collection is ConditionalAccessExpressionSyntax or CollectionExpressionSyntax
            || model.GetTypeInfo(collection, cancellation) is not { Type: { } type } info
            || info.Nullability.FlowState == NullableFlowState.MaybeNull
            || !IsSequence(type)
            || !Fits(model, collection, elements))
        {
            return null;
        }

        return new LimitEdit(
            collection,
            current => SyntaxFactory.ParseExpression($"{Expressions.AsReceiver((ExpressionSyntax)current)}.Take({Literals.Tokens(elements)})").WithTriviaFrom(current),
            LinqNamespace.For(model, collection.SpanStart));
    }

    private static bool IsSequence(ITypeSymbol type) => IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable);

    private static bool IsEnumerable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>A call may ask for a list or array, or for something that describes its type.</summary>
    private static bool Fits(SemanticModel model, ExpressionSyntax collection, long elements)
    {
        if (collection.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
        {
            return true;
        }

        var taken = SyntaxFactory.ParseExpression($"global::System.Linq.Enumerable.Take({collection.WithoutTrivia()}, {Literals.Tokens(elements)})");
        return model.GetSpeculativeSymbolInfo(call.SpanStart, call.ReplaceNode(collection, taken), SpeculativeBindingOption.BindAsExpression).Symbol is not null;
    }
}
