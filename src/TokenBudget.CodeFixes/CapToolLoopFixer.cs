using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.ToolLoops;

namespace TokenBudget.CodeFixes;

/// <summary>TB2005: caps a tool loop where it is set up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CapToolLoopFixer))]
[Shared]
public sealed class CapToolLoopFixer : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UncappedToolLoop];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is not null && Find(model, diagnostic, context.CancellationToken) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title(diagnostic), cancellation => ApplyAsync(document, [diagnostic], cancellation), nameof(CapToolLoopFixer)),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);

        // Several calls may share their client.
        var done = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            if (Find(editor.SemanticModel, diagnostic, cancellation) is { } edit && done.Add(edit.Target))
            {
                editor.ReplaceNode(edit.Target, (node, _) => edit.Change(node));
            }
        }

        return editor.GetChangedDocument();
    }

    private static LoopCap? Find(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.AdditionalLocations is [var place] && place.SourceTree?.FilePath == model.SyntaxTree.FilePath
        && diagnostic.Properties.TryGetValue(FixProperties.Rounds, out var cap) && cap is not null
            ? LoopCap.Find(model, place.SourceSpan, cap, cancellation)
            : null;

    private static string Title(Diagnostic diagnostic)
    {
        var cap = diagnostic.Properties[FixProperties.Rounds];
        return diagnostic.Properties.TryGetValue(FixProperties.SavedRequests, out var text)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var saved)
            ? $"Cap the tool loop at {cap} iterations (saves up to {saved.ToString("N0", CultureInfo.InvariantCulture)} requests per call)"
            : $"Cap the tool loop at {cap} requests (saves every request after them)";
    }
}
