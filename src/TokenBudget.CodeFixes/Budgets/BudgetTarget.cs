using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Budgets;

/// <summary>The member that carries the budget of a call.</summary>
/// <param name="Declaration">A method, constructor, property or other member.</param>
/// <param name="Attribute">Its <c>[TokenBudget]</c>; null when it has none.</param>
/// <param name="Name">How the attribute is written here.</param>
internal sealed record BudgetTarget(SyntaxNode Declaration, AttributeSyntax? Attribute, TypeName Name)
{
    private const string AttributeType = "TokenBudget.TokenBudgetAttribute";

    /// <summary>White space before the member when it begins a line; null when it stands behind other code.</summary>
    public string? Indent => Lines.IndentOfLine(Declaration);

    /// <summary>Null where no attribute can be written: top-level statements and field initialisers; when another part of the member has
    /// the attribute; and when the compilation does not know it.</summary>
    public static BudgetTarget? Find(SemanticModel model, TextSpan span, CancellationToken cancellation)
    {
        var node = model.SyntaxTree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true);
        if (model.Compilation.GetTypesByMetadataName(AttributeType) is not [var type, ..] || Member(node) is not { } member)
        {
            return null;
        }

        var (isMarked, own) = AttributeOf(model, member, type, cancellation);
        if (!isMarked && member is AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax } accessor)
        {
            member = accessor.Parent!.Parent!;
            (isMarked, own) = AttributeOf(model, member, type, cancellation);
        }

        return isMarked && own is null ? null : new BudgetTarget(member, own, AttributeName(model, member.SpanStart, type));
    }

    private static SyntaxNode? Member(SyntaxNode node)
    {
        foreach (var outer in node.AncestorsAndSelf())
        {
            switch (outer)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax:
                    return outer;
                case GlobalStatementSyntax or BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static (bool IsMarked, AttributeSyntax? Own) AttributeOf(SemanticModel model, SyntaxNode member, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var isMarked = false;
        foreach (var attribute in model.GetDeclaredSymbol(member, cancellation)?.GetAttributes() ?? [])
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type))
            {
                continue;
            }

            isMarked = true;
            if (attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == model.SyntaxTree && member.Span.Contains(reference.Span))
            {
                return (true, (AttributeSyntax)reference.GetSyntax(cancellation));
            }
        }

        return (isMarked, null);
    }

    private static TypeName AttributeName(SemanticModel model, int position, INamedTypeSymbol type)
    {
        var name = TypeName.At(model, position, type);
        return name with { Text = name.Text.Substring(0, name.Text.Length - "Attribute".Length) };
    }
}
