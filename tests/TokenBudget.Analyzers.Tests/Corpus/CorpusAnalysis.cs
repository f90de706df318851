using System.Collections.Concurrent;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>Compiles shapes against the real SDKs and analyzes them as a build does; each once. Thread safe.</summary>
internal static class CorpusAnalysis
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<CompilationFacts>>> Known = new(StringComparer.Ordinal);

    /// <exception cref="VerificationException">The shape does not compile.</exception>
    public static Task<CompilationFacts> FactsOfAsync(CorpusShape shape) =>
        Known.GetOrAdd(shape.Name, _ => new Lazy<Task<CompilationFacts>>(() => AnalyzeAsync(shape))).Value;

    /// <summary>The shape as a project.</summary>
    public static Verification Project(CorpusShape shape) => Verify.Analyzer<TokenBudgetAnalyzer>()
        .WithOpenAI()
        .WithExtensionsAI()
        .WithAnthropic()
        .WithAnnotations()
        .WithStubs(Stub.ExtensionsAI)
        .WithUsings("OpenAI.Chat", "OpenAI.Embeddings", "System.Text", "TokenBudget")
        .WithSettings(shape.Settings)
        .WithFile(shape.Name.Split('/')[^1] + ".cs", shape.Text);

    private static async Task<CompilationFacts> AnalyzeAsync(CorpusShape shape) => FactsFormat.Read(await Project(shape).RunAndGetFactsAsync());
}
