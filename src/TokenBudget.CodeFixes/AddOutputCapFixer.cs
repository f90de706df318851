using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.OutputCaps;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes;

/// <summary>TB2001, TB1002: caps an answer that nothing caps, in the options of the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddOutputCapFixer))]
[Shared]
public sealed class AddOutputCapFixer : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.OutputOverBudget, DiagnosticIds.UncappedOutput];

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
            if (model is not null && CapOf(diagnostic) is { } cap && CapEditFinder.Find(model, diagnostic.Location.SourceSpan, cap, context.CancellationToken) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title(diagnostic, cap), cancellation => ApplyAsync(document, [diagnostic], cancellation), nameof(AddOutputCapFixer)),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var namespaces = new List<string>();

        // Several calls may share their options; the lowest cap is the one that suits all budgets.
        var done = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics.OrderBy(CapOf))
        {
            if (CapOf(diagnostic) is { } cap
                && CapEditFinder.Find(editor.SemanticModel, diagnostic.Location.SourceSpan, cap, cancellation) is { } edit
                && done.Add(edit.Target))
            {
                editor.ReplaceNode(edit.Target, (node, _) => edit.Change(node));
                namespaces.AddRange(edit.Namespaces);
            }
        }

        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(UsingDirectives.Add(root, namespaces));
    }

    private static long? CapOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Cap, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cap)
            ? cap
            : null;

    private static string Title(Diagnostic diagnostic, long cap)
    {
        var title = $"Cap the output at {cap.ToString("N0", CultureInfo.InvariantCulture)} tokens";
        return diagnostic.Properties.TryGetValue(FixProperties.SavedUsd, out var saved) ? $"{title} (saves up to {saved} per call)" : title;
    }
}
