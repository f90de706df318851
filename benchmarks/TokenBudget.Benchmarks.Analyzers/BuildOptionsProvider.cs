using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>The options of a build that asks for facts.</summary>
internal sealed class BuildOptionsProvider(string factsFile) : AnalyzerConfigOptionsProvider
{
    private static readonly Options None = new(factsFile: null);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(factsFile);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

    private sealed class Options(string? factsFile) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => factsFile is null ? [] : ["build_property.TokenBudgetFactsFile", "build_property.ProjectDir"];

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.TokenBudgetFactsFile" => factsFile,
                "build_property.ProjectDir" when factsFile is not null => "/Shop/",
                _ => null,
            };
            return value is not null;
        }
    }
}
