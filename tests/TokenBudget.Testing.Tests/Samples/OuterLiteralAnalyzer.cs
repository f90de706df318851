using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Testing.Tests.Samples;

/// <summary>Reports every string literal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OuterLiteralAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("TEST002", "Literal", "A literal", "Test", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(node => node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node.GetLocation())), SyntaxKind.StringLiteralExpression);
    }
}
