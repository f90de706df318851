using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>Adds attributes to members.</summary>
internal static class MemberAttributes
{
    /// <summary>Puts an attribute in front of a member: on a line of its own when the member begins a line.</summary>
    /// <param name="member">The member.</param>
    /// <param name="indent">White space before the member; null when it stands behind other code.</param>
    /// <param name="attribute">The attribute.</param>
    public static SyntaxNode Add(SyntaxNode member, string? indent, AttributeSyntax attribute)
    {
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(member.GetLeadingTrivia());
        list = indent is null ? list.WithTrailingTrivia(SyntaxFactory.Space) : list.WithTrailingTrivia(Lines.EndOf(member));
        member = indent is null ? member.WithoutLeadingTrivia() : member.WithLeadingTrivia(SyntaxFactory.Whitespace(indent));
        return member switch
        {
            MemberDeclarationSyntax declaration => declaration.WithAttributeLists(declaration.AttributeLists.Insert(0, list)),
            AccessorDeclarationSyntax accessor => accessor.WithAttributeLists(accessor.AttributeLists.Insert(0, list)),
            _ => throw new InvalidOperationException($"A {member.Kind()} can't carry an attribute."),
        };
    }
}
