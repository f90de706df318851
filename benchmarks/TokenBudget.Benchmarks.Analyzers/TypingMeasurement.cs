using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.Benchmarks.Analyzers.Metering;
using TokenBudget.Benchmarks.Analyzers.Sources;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>How long squiggles take after a key stroke: something is typed into every method of the samples in turn, the top-level statements among them, and the method is analysed again,
/// with what it calls. Nothing of the analysis before is left, as in an editor: every key stroke makes a new compilation.</summary>
internal static class TypingMeasurement
{
    private const string Typed = " /**/ ";
    private const int WarmUpRounds = 5;

    /// <summary>Prints a Markdown table.</summary>
    /// <param name="rounds">Key strokes in each method.</param>
    /// <param name="samples">The folder of the samples.</param>
    public static async Task RunAsync(int rounds, string samples)
    {
        Console.WriteLine($"| sample, {rounds} key strokes in each method | methods | with the binding, 50 % | 95 % | longest | inside TokenBudget, 50 % | 95 % | longest |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        List<(double Wall, double Inside)> all = [];
        foreach (var folder in Directory.EnumerateDirectories(samples).Where(static folder => Directory.EnumerateFiles(folder, "*.csproj").Any()).Order(StringComparer.Ordinal))
        {
            var compilation = Sample.Compile(folder);
            var methods = compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodesAndSelf()).Where(static node => Body(node) is not null).ToList();
            List<(double Wall, double Inside)> times = [];
            for (var round = -WarmUpRounds; round < rounds; round++)
            {
                foreach (var method in methods)
                {
                    var time = await MeasureAsync(compilation, method);
                    if (round >= 0)
                    {
                        times.Add(time);
                    }
                }
            }

            Console.WriteLine(Row(Path.GetFileName(folder), methods.Count, times));
            all.AddRange(times);
        }

        Console.WriteLine(Row("all", all.Count / rounds, all));
    }

    /// <summary>What something is typed into: the body of a method, or the first of a file's top-level statements.</summary>
    private static SyntaxNode? Body(SyntaxNode member) => member switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        CompilationUnitSyntax file => file.Members.FirstOrDefault() as GlobalStatementSyntax,
        _ => null,
    };

    private static async Task<(double Wall, double Inside)> MeasureAsync(CSharpCompilation compilation, SyntaxNode method)
    {
        var place = Body(method)!.GetFirstToken().Span.End;
        var text = await method.SyntaxTree.GetTextAsync();
        var tree = method.SyntaxTree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(place, 0), Typed)));
        var changed = compilation.ReplaceSyntaxTree(method.SyntaxTree, tree);
        var meter = new ProcessorMeter();
        var analysis = changed.WithAnalyzers([.. ShippedAnalyzers.Create().Select(analyzer => new MeteredAnalyzer(analyzer, meter))], new AnalyzerOptions([]));
        var span = new TextSpan(method.SpanStart, method.Span.Length + Typed.Length);

        var start = Stopwatch.GetTimestamp();
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(changed.GetSemanticModel(tree), span, CancellationToken.None);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, meter.Milliseconds);
    }

    private static string Row(string title, int methods, List<(double Wall, double Inside)> times)
    {
        string Figures(Func<(double Wall, double Inside), double> figure) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Medians.Percentile(times.Select(figure), 50):F1} ms | {Medians.Percentile(times.Select(figure), 95):F1} ms | {times.Max(figure):F1} ms");
        return $"| {title} | {methods} | {Figures(static time => time.Wall)} | {Figures(static time => time.Inside)} |";
    }
}
