using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>Sets properties where an object is created.</summary>
internal static class ObjectInitializers
{
    /// <summary>Adds <c>property = value</c>, or gives the property this value when it has another.</summary>
    public static BaseObjectCreationExpressionSyntax Set(BaseObjectCreationExpressionSyntax creation, string property, string value)
    {
        if (creation.Initializer is not { Expressions.Count: > 0 } initializer)
        {
            return Initialize(creation, property, value);
        }

        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment && name == property)
            {
                return creation.ReplaceNode(assignment.Right, SyntaxFactory.ParseExpression(value).WithTriviaFrom(assignment.Right));
            }
        }

        return creation.WithInitializer(initializer.WithExpressions(Append(initializer, SyntaxFactory.ParseExpression($"{property} = {value}"))));
    }

    private static BaseObjectCreationExpressionSyntax Initialize(BaseObjectCreationExpressionSyntax creation, string property, string value)
    {
        // Behind a type, an empty list of arguments would be noise beside the initializer.
        var head = creation is ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Type: var type }
            ? "new " + type.WithoutTrivia()
            : creation.WithInitializer(null).WithoutTrivia().ToString();
        return (BaseObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"{head} {{ {property} = {value} }}").WithTriviaFrom(creation);
    }

    /// <summary>On a line of its own where the last expression stands on one, with a comma behind it where the last expression has one.</summary>
    private static SeparatedSyntaxList<ExpressionSyntax> Append(InitializerExpressionSyntax initializer, ExpressionSyntax added)
    {
        var expressions = initializer.Expressions;
        var last = expressions[expressions.Count - 1];
        var items = expressions.GetWithSeparators();
        added = added.WithLeadingTrivia(Lines.IndentOf(last.GetLeadingTrivia()));
        if (expressions.SeparatorCount == expressions.Count)
        {
            var trailing = expressions.GetSeparator(expressions.Count - 1);
            return SyntaxFactory.SeparatedList<ExpressionSyntax>(Lines.HasEnd(trailing.TrailingTrivia)
                ? items.AddRange([(SyntaxNodeOrToken)added, SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(Lines.EndOf(initializer))])
                : items.Add(added.WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var isOnLines = Lines.HasEnd(last.GetTrailingTrivia());
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(isOnLines ? last.GetTrailingTrivia() : [SyntaxFactory.Space]);
        return SyntaxFactory.SeparatedList<ExpressionSyntax>(
        [
            .. items.Take(items.Count - 1),
            last.WithoutTrailingTrivia(),
            comma,
            isOnLines ? added.WithTrailingTrivia(Lines.EndOf(initializer)) : added.WithTrailingTrivia(last.GetTrailingTrivia()),
        ]);
    }
}
