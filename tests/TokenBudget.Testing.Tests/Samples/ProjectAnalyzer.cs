using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Testing.Tests.Samples;

/// <summary>At the end of the compilation: reports without a place, in additional files, off by default, and writes the facts file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectAnalyzer : DiagnosticAnalyzer
{
    public const string ProjectId = "TEST010";
    public const string FileId = "TEST011";
    public const string QuietId = "TEST012";

    private static readonly DiagnosticDescriptor ProjectRule =
        new(ProjectId, "Project", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor FileRule =
        new(FileId, "File", "The file says '{0}'", "Test", DiagnosticSeverity.Info, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor QuietRule =
        new(QuietId, "Quiet", "A type", "Test", DiagnosticSeverity.Hidden, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ProjectRule, FileRule, QuietRule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(symbol => symbol.ReportDiagnostic(Diagnostic.Create(QuietRule, symbol.Symbol.Locations[0])), SymbolKind.NamedType);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles)
        {
            var text = file.GetText(context.CancellationToken)!.ToString();
            var start = text.IndexOf("oops", StringComparison.Ordinal);
            if (start >= 0)
            {
                var span = new LinePositionSpan(new LinePosition(0, start), new LinePosition(0, start + 4));
                context.ReportDiagnostic(Diagnostic.Create(FileRule, Location.Create(file.Path, new TextSpan(start, 4), span), Metadata(context, file)));
            }
        }

        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (options.TryGetValue("build_property.ReportProject", out var message))
        {
            context.ReportDiagnostic(Diagnostic.Create(ProjectRule, Location.None, message));
        }

        if (options.TryGetValue("build_property.TokenBudgetFactsFile", out var path) && context.Compilation.GetTypeByMetadataName("Quiet") is null)
        {
            File.WriteAllText(path, $"facts of {context.Compilation.AssemblyName} in {options.GetValue("build_property.ProjectDir")}");
        }
    }

    private static string Metadata(CompilationAnalysisContext context, AdditionalText file) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.Kind", out var kind) ? kind : "nothing";
}
