using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Budgets;

/// <summary>Writes <c>[TokenBudget]</c>.</summary>
internal static class BudgetAttributeEdit
{
    /// <summary>Gives the argument this figure, or adds it behind the others.</summary>
    public static AttributeSyntax Set(AttributeSyntax attribute, MeasuredBudget budget)
    {
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        foreach (var argument in list.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == budget.Argument)
            {
                return attribute.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression(budget.Literal).WithTriviaFrom(argument.Expression));
            }
        }

        var added = Argument(budget);
        var arguments = list.Arguments.Count == 0
            ? SyntaxFactory.SingletonSeparatedList(added)
            : SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(list.Arguments.GetWithSeparators().AddRange(
                [(SyntaxNodeOrToken)SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), added]));
        return attribute.WithArgumentList(list.WithArguments(arguments));
    }

    /// <summary>Puts the attribute in front of a member: on a line of its own when the member begins a line.</summary>
    /// <param name="member">The member.</param>
    /// <param name="indent">White space before the member; null when it stands behind other code.</param>
    /// <param name="name">Name of the attribute.</param>
    /// <param name="budget">The budget.</param>
    public static SyntaxNode Add(SyntaxNode member, string? indent, string name, MeasuredBudget budget)
    {
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(name)).WithArgumentList(
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(Argument(budget))));
        return MemberAttributes.Add(member, indent, attribute);
    }

    private static AttributeArgumentSyntax Argument(MeasuredBudget budget) =>
        (AttributeArgumentSyntax)SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(budget.Literal)).WithNameEquals(
            SyntaxFactory.NameEquals(
                SyntaxFactory.IdentifierName(budget.Argument).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));
}
