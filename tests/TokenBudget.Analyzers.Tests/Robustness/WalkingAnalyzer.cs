using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Visits every operation of every body and reports nothing: the control that shows that the compiler itself survives the mutants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WalkingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TEST002", "Walk", "Walk", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationBlockAction(Walk);
    }

    private static void Walk(OperationBlockAnalysisContext context)
    {
        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                _ = operation.ConstantValue;
                context.CancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
