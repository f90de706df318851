using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Testing.Tests.Samples;

/// <summary>A faulty fix: it changes the file, but not what is wrong with it, and has no Fix All.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndlessFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [ForbiddenWordAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Add a comment", cancellationToken => AddCommentAsync(context.Document, cancellationToken), nameof(EndlessFix)),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> AddCommentAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        return document.WithText(text.Replace(new TextSpan(0, 0), "// again\n"));
    }
}
