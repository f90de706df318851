using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>What the fixes that put limits in have in common: all places of a diagnostic get the limit, or none does.</summary>
/// <param name="name">Tells Fix All which fix to repeat.</param>
/// <param name="figureProperty">The diagnostic's property with the limit.</param>
/// <param name="placesProperty">The diagnostic's property with the places.</param>
/// <param name="title">What the light bulb says: {0} is the limit, {1} what is limited.</param>
/// <param name="find">The change at one place; null when the limit can't be written there.</param>
internal sealed class LimitFix(
    string name,
    string figureProperty,
    string placesProperty,
    string title,
    Func<SemanticModel, SyntaxNode, long, CancellationToken, LimitEdit?> find)
{
    public FixAllProvider FixAll() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    public async Task RegisterAsync(CodeFixContext context)
    {
        var document = context.Document;
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is not null && Request(diagnostic) is { } request && Edits(model, request, context.CancellationToken) is { } edits)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title(request, edits), cancellation => ApplyAsync(document, [diagnostic], cancellation), name),
                    diagnostic);
            }
        }
    }

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var namespaces = new List<string>();

        // Several calls may send the same text; the lowest limit suits all of them.
        var done = new HashSet<SyntaxNode>();
        foreach (var request in diagnostics.Select(Request).OfType<LimitRequest>().OrderBy(static request => request.Limit))
        {
            foreach (var edit in Edits(editor.SemanticModel, request, cancellation) ?? [])
            {
                if (done.Add(edit.Target))
                {
                    editor.ReplaceNode(edit.Target, (node, _) => edit.Change(node));
                    namespaces.AddRange(edit.Namespaces);
                }
            }
        }

        return document.WithSyntaxRoot(UsingDirectives.Add((CompilationUnitSyntax)editor.GetChangedRoot(), namespaces));
    }

    private LimitRequest? Request(Diagnostic diagnostic) => LimitRequest.Of(diagnostic, figureProperty, placesProperty);

    private List<LimitEdit>? Edits(SemanticModel model, LimitRequest request, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var edits = new List<LimitEdit>();
        foreach (var place in request.Places)
        {
            if (!root.FullSpan.Contains(place) || find(model, root.FindNode(place, getInnermostNodeForTie: true), request.Limit, cancellation) is not { } edit)
            {
                return null;
            }

            edits.Add(edit);
        }

        return edits;
    }

    private string Title(LimitRequest request, List<LimitEdit> edits)
    {
        var names = edits.Select(static edit => LimitedName.Of(edit.Target)).Distinct(StringComparer.Ordinal).ToList();
        return string.Format(
            CultureInfo.InvariantCulture,
            title,
            request.Limit.ToString("N0", CultureInfo.InvariantCulture),
            names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1]);
    }
}
