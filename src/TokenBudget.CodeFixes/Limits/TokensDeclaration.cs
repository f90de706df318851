using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>Declares with <c>[MaxTokens]</c> what a parameter, property or field holds at most.</summary>
internal static class TokensDeclaration
{
    private const string AttributeType = "TokenBudget.MaxTokensAttribute";

    /// <summary>Null where the compilation does not know the attribute, or it can't be written.</summary>
    public static LimitEdit? Find(SemanticModel model, SyntaxNode node, long tokens, CancellationToken cancellation)
    {
        var declaration = node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variables } ? variables.Parent : node;
        if (model.Compilation.GetTypesByMetadataName(AttributeType) is not [var type, ..]
            || declaration is not (ParameterSyntax { Parent: ParameterListSyntax { Parent: not AnonymousFunctionExpressionSyntax } }
                or PropertyDeclarationSyntax or FieldDeclarationSyntax))
        {
            return null;
        }

        var name = TypeName.At(model, declaration.SpanStart, type);
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(name.Text.Substring(0, name.Text.Length - "Attribute".Length))).WithArgumentList(
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(Literals.Tokens(tokens))))));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute));
        if (declaration is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax })
        {
            // What other code reads is the property.
            list = list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(
                SyntaxFactory.Token(SyntaxKind.PropertyKeyword),
                SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var indent = declaration is ParameterSyntax ? null : Lines.IndentOfLine(declaration);
        return new LimitEdit(declaration, current => Add(current, list, indent), name.Namespaces);
    }

    private static SyntaxNode Add(SyntaxNode declaration, AttributeListSyntax list, string? indent)
    {
        list = list.WithLeadingTrivia(declaration.GetLeadingTrivia())
            .WithTrailingTrivia(indent is null ? SyntaxFactory.Space : Lines.EndOf(declaration));
        declaration = indent is null ? declaration.WithoutLeadingTrivia() : declaration.WithLeadingTrivia(SyntaxFactory.Whitespace(indent));
        return declaration switch
        {
            ParameterSyntax parameter => parameter.WithAttributeLists(parameter.AttributeLists.Insert(0, list)),
            MemberDeclarationSyntax member => member.WithAttributeLists(member.AttributeLists.Insert(0, list)),
            _ => throw new InvalidOperationException($"A {declaration.Kind()} can't declare its tokens."),
        };
    }
}
