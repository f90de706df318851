using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.Testing.Diagnostics;
using TokenBudget.Testing.Fixes;
using TokenBudget.Testing.Projects;

namespace TokenBudget.Testing;

/// <content>What happens when everything is said.</content>
public sealed partial class Verification
{
    /// <summary>The MSBuild property that asks the analyzer for the facts file.</summary>
    private const string FactsFileProperty = "TokenBudgetFactsFile";

    /// <summary>Compiles, analyzes, compares and fixes.</summary>
    /// <exception cref="VerificationException">Something is not as expected.</exception>
    public Task RunAsync() => _isBuild ? WithFactsFileAsync(_ => VerifyAsync()) : VerifyAsync();

    private async Task VerifyAsync()
    {
        var project = await CreateAsync().ConfigureAwait(false);
        var rules = Rules;
        var diagnostics = await AnalyzerRun.GetDiagnosticsAsync(project, _analyzers).ConfigureAwait(false);
        diagnostics = [.. diagnostics.Where(diagnostic => rules.Contains(diagnostic.Id))];

        var nowhere = _withoutPlace.Select(id => new DiagnosticPlace(string.Empty, default, id));
        var texts = Description.Files.ToDictionary(file => file.Path, file => file.Content.Text, StringComparer.Ordinal);
        Comparison.Check([.. ExpectedPlaces.Of(Description, rules), .. nowhere], diagnostics, texts, "of the analyzers");
        CheckMessages(diagnostics);
        CheckSeverities(diagnostics);
        await CheckFixesAsync(project, rules).ConfigureAwait(false);
    }

    /// <summary>Compiles and analyzes as a build does that asks for facts, and returns the facts file. Diagnostics are not compared.</summary>
    /// <exception cref="VerificationException">The file was not written.</exception>
    public async Task<string> RunAndGetFactsAsync() =>
        await RunAndFindFactsAsync().ConfigureAwait(false)
        ?? throw new VerificationException("The analyzers wrote no facts file.");

    /// <summary>As <see cref="RunAndGetFactsAsync"/>, but null when no facts file was written.</summary>
    public async Task<string?> RunAndFindFactsAsync()
    {
        string? facts = null;
        await WithFactsFileAsync(async path =>
        {
            var project = await CreateAsync().ConfigureAwait(false);
            await AnalyzerRun.GetDiagnosticsAsync(project, _analyzers).ConfigureAwait(false);
            facts = File.Exists(path) ? await File.ReadAllTextAsync(path).ConfigureAwait(false) : null;
        }).ConfigureAwait(false);
        return facts;
    }

    /// <summary>Compiles and analyzes, and returns what is reported, one line each, sorted. Nothing is compared.</summary>
    public async Task<IReadOnlyList<string>> RunAndGetDiagnosticsAsync()
    {
        IReadOnlyList<string> lines = [];
        async Task AnalyzeAsync() => lines = [.. (await AnalyzerRun.GetDiagnosticsAsync(await CreateAsync().ConfigureAwait(false), _analyzers).ConfigureAwait(false))
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];

        await (_isBuild ? WithFactsFileAsync(_ => AnalyzeAsync()) : AnalyzeAsync()).ConfigureAwait(false);
        return lines;
    }

    private async Task WithFactsFileAsync(Func<string, Task> run)
    {
        var folder = Directory.CreateTempSubdirectory("tokenbudget-facts-").FullName;
        try
        {
            var path = Path.Combine(folder, "Project.tokenbudget");
            WithBuildProperty(FactsFileProperty, path);
            await run(path).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Compiles and analyzes as a build does, and returns what other projects get to see of it.</summary>
    /// <exception cref="VerificationException">The project does not compile, or no facts were written.</exception>
    public async Task<CompiledLibrary> RunAndGetLibraryAsync()
    {
        var facts = await RunAndGetFactsAsync().ConfigureAwait(false);
        var compilation = await AnalyzerRun.CompileAsync(await CreateAsync().ConfigureAwait(false)).ConfigureAwait(false);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? new CompiledLibrary(Description.Name, MetadataReference.CreateFromImage(image.ToArray()), facts)
            : throw new VerificationException($"{Description.Name} does not compile.\n{Lines(emitted.Diagnostics.Select(diagnostic => diagnostic.ToString()))}");
    }

    private async Task<Project> CreateAsync()
    {
        var project = SolutionFactory.Create(Description);
        if (_mustCompile)
        {
            await CompileCheck.RunAsync(project, "as written").ConfigureAwait(false);
        }

        return project;
    }

    private void CheckMessages(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var expected in _messages.ToLookup(message => message.Id, message => message.Message, StringComparer.Ordinal))
        {
            var actual = diagnostics.Where(diagnostic => diagnostic.Id == expected.Key).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).ToList();
            if (!actual.SequenceEqual(expected, StringComparer.Ordinal))
            {
                throw new VerificationException(
                    $"The messages of {expected.Key} are not as expected.\nexpected:\n{Lines(expected)}actual:\n{Lines(actual)}");
            }
        }
    }

    private void CheckSeverities(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var (id, severity) in _severities)
        {
            var actual = diagnostics.Where(diagnostic => diagnostic.Id == id).ToList();
            if (actual.Count == 0 || actual.Exists(diagnostic => diagnostic.Severity != severity))
            {
                throw new VerificationException($"{id} should be reported with severity {severity}.\nactual:\n{Comparison.List(actual)}");
            }
        }
    }

    private async Task CheckFixesAsync(Project project, ImmutableArray<string> rules)
    {
        if (_fixes.Count == 0 && (_expectedFix is not null || _expectNoFix))
        {
            throw new VerificationException("Say which fix is expected: WithFix<…>().");
        }

        var check = new FixCheck(_analyzers, rules, _mustCompile);
        foreach (var fix in _fixes)
        {
            if (_expectNoFix)
            {
                await check.NothingIsOfferedAsync(project, fix).ConfigureAwait(false);
            }
            else
            {
                var expectation = _expectedFix ?? throw new VerificationException("Say what the fix does: ExpectFix(…) or ExpectNoFix().");
                await check.RunAsync(project, Description, fix, expectation).ConfigureAwait(false);
            }
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"  {line}\n"));
}
