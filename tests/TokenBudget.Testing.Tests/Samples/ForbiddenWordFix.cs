using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Testing.Tests.Samples;

/// <summary>Replaces the literal: by "good", or by an empty text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public class ForbiddenWordFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [ForbiddenWordAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Register(context, "Say good", "good");
        Register(context, "Say nothing", string.Empty);
        return Task.CompletedTask;
    }

    private static void Register(CodeFixContext context, string title, string text) => context.RegisterCodeFix(
        CodeAction.Create(title, cancellationToken => ReplaceAsync(context.Document, context.Diagnostics[0], text, cancellationToken), title),
        context.Diagnostics);

    private static async Task<Document> ReplaceAsync(Document document, Diagnostic diagnostic, string text, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken) ?? throw new InvalidOperationException("C# documents have a tree.");
        var literal = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<LiteralExpressionSyntax>()!;
        var replacement = literal.WithToken(SyntaxFactory.Literal(text).WithTriviaFrom(literal.Token));
        return document.WithSyntaxRoot(root.ReplaceNode(literal, replacement));
    }
}
