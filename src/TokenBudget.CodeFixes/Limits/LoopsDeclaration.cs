using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>Declares with <c>[LoopBound]</c> how often the loops of a method run at most.</summary>
internal static class LoopsDeclaration
{
    private const string AttributeType = "TokenBudget.LoopBoundAttribute";

    /// <summary>Null where the compilation does not know the attribute, or the loop is not in a method.</summary>
    public static LimitEdit? Find(SemanticModel model, SyntaxNode node, long iterations, CancellationToken cancellation)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is not MethodDeclarationSyntax || model.Compilation.GetTypesByMetadataName(AttributeType) is not [var type, ..])
        {
            return null;
        }

        var name = TypeName.At(model, member.SpanStart, type);
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(name.Text.Substring(0, name.Text.Length - "Attribute".Length))).WithArgumentList(
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(Literals.Tokens(iterations))))));
        var indent = Lines.IndentOfLine(member);
        return new LimitEdit(member, current => MemberAttributes.Add(current, indent, attribute), name.Namespaces);
    }
}
