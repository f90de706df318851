using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Soundness.Tests.Analysis;

/// <summary>Gives analyzers the <c>.editorconfig</c> of a program, with its sections, and the build properties of a build.</summary>
internal sealed class ProgramOptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _configs;
    private readonly EditorConfigOptions _global;

    /// <summary>Options for a program whose facts go to <paramref name="factsFile"/>.</summary>
    public ProgramOptionsProvider(ProgramSource program, string factsFile)
    {
        _configs = AnalyzerConfigSet.Create(program.EditorConfig is { } text
            ? ImmutableArray.Create(AnalyzerConfig.Parse(text, ProgramSource.Folder + ".editorconfig"))
            : []);
        _global = new EditorConfigOptions(new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer)
        {
            ["build_property.TokenBudgetFactsFile"] = factsFile,
            ["build_property.ProjectDir"] = ProgramSource.Folder,
            ["build_property.TargetFramework"] = "net10.0",
        }.ToImmutableDictionary(AnalyzerConfigOptions.KeyComparer));
    }

    public override AnalyzerConfigOptions GlobalOptions => _global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GetOptions(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GetOptions(textFile.Path);

    private EditorConfigOptions GetOptions(string path) =>
        new(_configs.GetOptionsForSourcePath(path).AnalyzerOptions);
}
