using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Benchmarks.Analyzers.Metering;

/// <summary>An analyzer whose actions are metered.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MeteredAnalyzer(DiagnosticAnalyzer analyzer, ProcessorMeter meter) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        analyzer.Initialize(new MeteredContext(context, meter));
    }
}
