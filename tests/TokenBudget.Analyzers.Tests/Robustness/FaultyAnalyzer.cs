using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Throws at loops whose condition is missing, to see that such a fault is found.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FaultyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TEST001", "Loop", "Loop", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.WhileStatement);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node.ContainsDiagnostics)
        {
            throw new InvalidOperationException("while");
        }
    }
}
