using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>Editors ask for a file, or for a part of it, and get what stands there.</summary>
public sealed class EditorTests
{
    private const string Source = """
        using OpenAI.Chat;
        using TokenBudget;

        [TokenBudget(MaxInputTokens = 5)]
        public sealed class Sample
        {
            private readonly ChatClient _client = new("gpt-4o", "key");

            public void First() => _client.CompleteChat("Hello");

            public void Second() => _client.CompleteChat("Hello");
        }
        """;

    [Fact]
    public async Task A_whole_file() =>
        Assert.Equal([8, 10], await DiagnosticsAsync(null));

    [Theory]
    [InlineData("First", 8)]
    [InlineData("Second", 10)]
    [InlineData("using OpenAI.Chat")]
    public async Task A_part_of_a_file(string line, params int[] expected) =>
        Assert.Equal(expected, await DiagnosticsAsync(line));

    /// <summary>Lines, from 0, of the calls over their budget that are reported in the line with a text.</summary>
    private static async Task<IEnumerable<int>> DiagnosticsAsync(string? line)
    {
        var tree = CSharpSyntaxTree.ParseText(Source, path: "/Shop/Sample.cs");
        var compilation = CSharpCompilation.Create(
            "Shop",
            [tree],
            SdkReferences.Everything,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analysis = compilation.WithAnalyzers([new TokenBudgetAnalyzer()]);
        TextSpan? span = line is null ? null : tree.GetText().Lines.Single(one => one.ToString().Contains(line, StringComparison.Ordinal)).Span;
        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), span, CancellationToken.None);
        return diagnostics.Where(static diagnostic => diagnostic.Id == "TB1001").Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order();
    }
}
