using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>Cuts a text to a number of characters where it is used.</summary>
internal static class TextCut
{
    /// <summary>A variable becomes <c>x[..Math.Min(x.Length, n)]</c>, anything else, which must not run twice, <c>string.Concat(x.Take(n))</c>.
    /// What is null stays null. Null where the expression is no text, is assigned to, or is a call that may give null.</summary>
    public static LimitEdit? Find(SemanticModel model, SyntaxNode node, long chars, CancellationToken cancellation)
    {
        if (node is not ExpressionSyntax inner || Expressions.Whole(inner) is not { } text || IsTarget(text)
            || model.GetTypeInfo(text, cancellation) is not { Type.SpecialType: SpecialType.System_String } type)
        {
            return null;
        }

        var mayBeNull = type.Nullability.FlowState != NullableFlowState.NotNull;
        if (IsVariable(model, text, cancellation))
        {
            return OfVariable(model, text, chars, mayBeNull);
        }

        return mayBeNull && !IsNeverNull(model, inner, cancellation) ? null : OfExpression(model, text, chars);
    }

    private static LimitEdit? OfVariable(SemanticModel model, ExpressionSyntax text, long chars, bool mayBeNull)
    {
        if (model.Compilation.GetTypesByMetadataName("System.Math") is not [var type, ..])
        {
            return null;
        }

        var math = TypeName.At(model, text.SpanStart, type);
        var name = text.WithoutTrivia().ToString();
        var length = $"{math.Text}.Min({name}.Length, {Literals.Tokens(chars)})";
        var cut = mayBeNull ? $"{name}?.Substring(0, {length})"
            : CanSlice(text, model) ? $"{name}[..{length}]"
            : $"{name}.Substring(0, {length})";
        return new LimitEdit(text, node => SyntaxFactory.ParseExpression(cut).WithTriviaFrom(node), math.Namespaces);
    }

    private static LimitEdit OfExpression(SemanticModel model, ExpressionSyntax text, long chars) => new(
        text,
        node => SyntaxFactory.ParseExpression($"string.Concat({Expressions.AsReceiver((ExpressionSyntax)node)}.Take({Literals.Tokens(chars)}))").WithTriviaFrom(node),
        LinqNamespace.For(model, text.SpanStart));

    private static bool IsVariable(SemanticModel model, ExpressionSyntax text, CancellationToken cancellation) =>
        text is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        && model.GetSymbolInfo(text, cancellation).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol;

    private static bool IsTarget(ExpressionSyntax text) => text.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == text,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };

    /// <summary>For code without nullable annotations: what the called method says of its result.</summary>
    private static bool IsNeverNull(SemanticModel model, ExpressionSyntax text, CancellationToken cancellation)
    {
        var type = model.GetSymbolInfo(text, cancellation).Symbol switch
        {
            IMethodSymbol method => method.OriginalDefinition.ReturnType,
            IPropertySymbol property => property.OriginalDefinition.Type,
            _ => null,
        };
        type = type is INamedTypeSymbol { TypeArguments: [var result] } ? result : type;
        return type is { NullableAnnotation: NullableAnnotation.NotAnnotated } && !text.Ancestors().OfType<ConditionalAccessExpressionSyntax>().Any(access => access.WhenNotNull.Contains(text));
    }

    private static bool CanSlice(ExpressionSyntax text, SemanticModel model) =>
        text.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 }
        && !model.Compilation.GetTypesByMetadataName("System.Range").IsEmpty;
}
