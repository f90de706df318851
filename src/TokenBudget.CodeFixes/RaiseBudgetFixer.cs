using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.Budgets;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes;

/// <summary>TB1001, TB1002, TB1003, TB1004, TB1006: sets the budget of a member to the figure that was measured.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseBudgetFixer))]
[Shared]
public sealed class RaiseBudgetFixer : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.InputOverBudget, DiagnosticIds.OutputOverBudget, DiagnosticIds.CostOverBudget, DiagnosticIds.MethodOverBudget, DiagnosticIds.UnprovedBudget];

    /// <inheritdoc/>
    /// <remarks>Fix All raises one kind of budget: the kind that was chosen.</remarks>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) => await ApplyAsync(
        document,
        [.. diagnostics.Select(MeasuredBudget.Of).OfType<MeasuredBudget>().Where(budget => budget.EquivalenceKey == context.CodeActionEquivalenceKey)],
        context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is not null && MeasuredBudget.Of(diagnostic) is { } budget && BudgetTarget.Find(model, budget.Span, context.CancellationToken) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(budget.Title, cancellation => ApplyAsync(document, [budget], cancellation), budget.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<MeasuredBudget> budgets, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);

        // Several calls of a member share its budget: the highest figure suits all of them.
        var highest = new Dictionary<SyntaxNode, (BudgetTarget Target, MeasuredBudget Budget)>();
        foreach (var budget in budgets)
        {
            if (BudgetTarget.Find(editor.SemanticModel, budget.Span, cancellation) is { } target
                && (!highest.TryGetValue(target.Declaration, out var known) || known.Budget.Figure < budget.Figure))
            {
                highest[target.Declaration] = (target, budget);
            }
        }

        var namespaces = new List<string>();
        foreach (var (target, budget) in highest.Values)
        {
            if (target.Attribute is { } attribute)
            {
                editor.ReplaceNode(attribute, (node, _) => BudgetAttributeEdit.Set((AttributeSyntax)node, budget));
            }
            else
            {
                var indent = target.Indent;
                editor.ReplaceNode(target.Declaration, (node, _) => BudgetAttributeEdit.Add(node, indent, target.Name.Text, budget));
                namespaces.AddRange(target.Name.Namespaces);
            }
        }

        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(UsingDirectives.Add(root, namespaces));
    }
}
