using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing.Diagnostics;

namespace TokenBudget.Testing.Fixes;

/// <summary>Applies a fix as an editor would: one light bulb after the other, or Fix All.</summary>
/// <param name="provider">The fix.</param>
/// <param name="analyzers">What finds the diagnostics, again after each step.</param>
/// <param name="rules">The rules under test.</param>
internal sealed class FixRunner(CodeFixProvider provider, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<string> rules)
{
    private readonly ImmutableArray<string> _ids = [.. provider.FixableDiagnosticIds.Intersect(rules)];

    /// <summary>The actions that are offered for each diagnostic of the project, diagnostics without an action left out.</summary>
    public async Task<List<(Diagnostic Diagnostic, ImmutableArray<CodeAction> Actions)>> GetOffersAsync(Project project)
    {
        var offers = new List<(Diagnostic, ImmutableArray<CodeAction>)>();
        foreach (var diagnostic in await GetDiagnosticsAsync(project).ConfigureAwait(false))
        {
            var actions = await GetActionsAsync(project, diagnostic).ConfigureAwait(false);
            if (!actions.IsEmpty)
            {
                offers.Add((diagnostic, actions));
            }
        }

        return offers;
    }

    /// <summary>Fixes the first diagnostic, then the first of those that are left, until no action is offered.</summary>
    /// <exception cref="VerificationException">The fix does not come to an end, or the wanted action is not offered.</exception>
    public async Task<Project> FixOneByOneAsync(Project project, string? title)
    {
        string? key = null;
        var steps = (await GetDiagnosticsAsync(project).ConfigureAwait(false)).Length + 1;
        for (var step = 0; step < steps; step++)
        {
            var offers = await GetOffersAsync(project).ConfigureAwait(false);
            if (FixChoice.First(offers, title, key) is not { } action)
            {
                return project;
            }

            key = action.EquivalenceKey;
            project = await ApplyAsync(project, action).ConfigureAwait(false);
        }

        throw new VerificationException($"{provider.GetType().Name} does not remove what it fixes: it still offers an action after {steps} steps.");
    }

    /// <summary>Fixes all diagnostics in one step for each scope, repeated while something is left to fix.</summary>
    /// <exception cref="VerificationException">There is no Fix All, or it does not come to an end.</exception>
    public async Task<Project> FixAllAsync(Project project, string? title, FixAllScope scope)
    {
        var fixAll = provider.GetFixAllProvider()
            ?? throw new VerificationException($"{provider.GetType().Name} has no Fix All. Give it one, or say WithoutFixAll().");
        string? key = null;
        var steps = (await GetDiagnosticsAsync(project).ConfigureAwait(false)).Length + 1;
        for (var step = 0; step < steps; step++)
        {
            var offers = await GetOffersAsync(project).ConfigureAwait(false);
            if (FixChoice.First(offers, title, key) is not { } action)
            {
                return project;
            }

            key = action.EquivalenceKey;
            var document = project.GetDocument(FixChoice.FirstDiagnostic(offers, action).Location.SourceTree)
                ?? throw new VerificationException($"{provider.GetType().Name}: Fix All needs a diagnostic in a source file.");
            var context = new FixAllContext(document, provider, scope, key, _ids, new FixAllDiagnostics(GetDiagnosticsAsync), CancellationToken.None);
            var all = await fixAll.GetFixAsync(context).ConfigureAwait(false)
                ?? throw new VerificationException($"{provider.GetType().Name}: Fix All in {scope} offers nothing for the key '{key}'.");
            project = await ApplyAsync(project, all).ConfigureAwait(false);
        }

        throw new VerificationException($"{provider.GetType().Name}: Fix All in {scope} does not remove what it fixes.");
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().ToList() is [var change]
            ? change.ChangedSolution.GetProject(project.Id)!
            : throw new VerificationException($"The action '{action.Title}' must change the solution in exactly one step.");
    }

    private async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project) =>
        [.. (await AnalyzerRun.GetDiagnosticsAsync(project, analyzers).ConfigureAwait(false)).Where(diagnostic => _ids.Contains(diagnostic.Id))];

    private async Task<ImmutableArray<CodeAction>> GetActionsAsync(Project project, Diagnostic diagnostic)
    {
        var path = DiagnosticPlace.PathOf(diagnostic.Location);
        var document = project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments).FirstOrDefault(candidate => candidate.FilePath == path);
        if (document is null)
        {
            return [];
        }

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        return actions.ToImmutable();
    }
}
