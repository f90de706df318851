using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing.Diagnostics;
using TokenBudget.Testing.Projects;

namespace TokenBudget.Testing.Fixes;

/// <summary>Checks what a fix makes of a project: step by step, and by Fix All in document and project.</summary>
internal sealed class FixCheck(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<string> rules, bool mustCompile)
{
    /// <summary>No action is offered for any diagnostic.</summary>
    /// <exception cref="VerificationException">One is.</exception>
    public async Task NothingIsOfferedAsync(Project project, CodeFixProvider provider)
    {
        var offers = await new FixRunner(provider, analyzers, rules).GetOffersAsync(project).ConfigureAwait(false);
        if (offers.Count > 0)
        {
            var titles = offers.SelectMany(offer => offer.Actions).Select(action => $"'{action.Title}'");
            throw new VerificationException($"No fix is expected, but {provider.GetType().Name} offers {string.Join(", ", titles)}.");
        }
    }

    /// <summary>Every way to apply the fix gives the expected files, which compile, with the diagnostics that their marks say.</summary>
    /// <exception cref="VerificationException">One does not.</exception>
    public async Task RunAsync(Project project, ProjectDescription description, CodeFixProvider provider, FixExpectation expectation)
    {
        var runner = new FixRunner(provider, analyzers, rules);
        await CheckAsync(await runner.FixOneByOneAsync(project, expectation.Title).ConfigureAwait(false), description, expectation, "after the fix").ConfigureAwait(false);
        foreach (var scope in expectation.HasFixAll ? [FixAllScope.Document, FixAllScope.Project] : Array.Empty<FixAllScope>())
        {
            var all = await runner.FixAllAsync(project, expectation.Title, scope).ConfigureAwait(false);
            await CheckAsync(all, description, expectation, $"after Fix All in {scope}").ConfigureAwait(false);
        }
    }

    private async Task CheckAsync(Project project, ProjectDescription description, FixExpectation expectation, string moment)
    {
        var expected = description.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        foreach (var (path, content) in expectation.Files)
        {
            expected[path] = content;
        }

        var actual = await TextsAsync(project).ConfigureAwait(false);
        foreach (var (path, content) in expected)
        {
            TextComparison.Check(content.Text, actual.GetValueOrDefault(path), path, moment);
        }

        if (mustCompile)
        {
            await CompileCheck.RunAsync(project, moment).ConfigureAwait(false);
        }

        var diagnostics = await AnalyzerRun.GetDiagnosticsAsync(project, analyzers).ConfigureAwait(false);
        Comparison.Check(
            ExpectedPlaces.Of(expected.Select(file => (file.Key, file.Value)), rules),
            [.. diagnostics.Where(diagnostic => rules.Contains(diagnostic.Id) && expected.ContainsKey(DiagnosticPlace.PathOf(diagnostic.Location)))],
            actual,
            moment);
    }

    private static async Task<Dictionary<string, string>> TextsAsync(Project project)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments))
        {
            texts[document.FilePath!] = (await document.GetTextAsync().ConfigureAwait(false)).ToString();
        }

        return texts;
    }
}
