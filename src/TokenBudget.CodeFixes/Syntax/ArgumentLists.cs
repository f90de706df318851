using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>Changes lists of arguments and keeps their layout.</summary>
internal static class ArgumentLists
{
    /// <summary>Inserts an argument: on a line of its own where the first argument stands on one.</summary>
    public static ArgumentListSyntax Insert(ArgumentListSyntax list, int index, ArgumentSyntax argument)
    {
        var items = list.Arguments.GetWithSeparators();
        if (items.Count == 0)
        {
            return list.WithArguments(SyntaxFactory.SingletonSeparatedList(argument));
        }

        var isOnLines = Lines.HasEnd(list.OpenParenToken.TrailingTrivia);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken)
            .WithTrailingTrivia(isOnLines ? Lines.EndOf(list) : SyntaxFactory.Space);
        if (isOnLines)
        {
            argument = argument.WithLeadingTrivia(Lines.IndentOf(list.Arguments[0].GetLeadingTrivia()));
        }

        var added = index == list.Arguments.Count
            ? items.AddRange([(SyntaxNodeOrToken)comma, argument])
            : items.InsertRange(index * 2, [(SyntaxNodeOrToken)argument, comma]);
        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(added));
    }

    /// <summary>All arguments become one: a collection expression.</summary>
    public static ArgumentListSyntax Collect(ArgumentListSyntax list)
    {
        var leading = list.Arguments[0].GetLeadingTrivia();
        var elements = new List<SyntaxNodeOrToken>();
        foreach (var item in list.Arguments.GetWithSeparators())
        {
            elements.Add(item.AsNode() is ArgumentSyntax argument
                ? SyntaxFactory.ExpressionElement(elements.Count == 0 ? argument.Expression.WithoutLeadingTrivia() : argument.Expression)
                : item);
        }

        var collection = SyntaxFactory.CollectionExpression(SyntaxFactory.SeparatedList<CollectionElementSyntax>(elements)).WithLeadingTrivia(leading);
        return list.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(collection)));
    }
}
