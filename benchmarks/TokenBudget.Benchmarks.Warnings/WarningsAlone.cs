using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Benchmarks.Warnings;

/// <summary>Warns where TB9002 does in the generated project without a model in its settings, and does nothing else: what any analyzer's warnings cost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WarningsAlone : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "ALONE001",
        "Unknown model",
        "The model of this call is not visible in the code: set token_budget.model in .editorconfig; until then its cost is unknown and its tokens are estimates",
        "Benchmark",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
    }

    private static void Analyze(SemanticModelAnalysisContext file)
    {
        // Only these of the generated classes are given their client.
        var text = file.SemanticModel.SyntaxTree.GetText(file.CancellationToken).ToString();
        if (text.IndexOf(" class Classifier", StringComparison.Ordinal) < 0 && text.IndexOf(" class Summarizer", StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var node in file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompleteChatAsync" } })
            {
                file.ReportDiagnostic(Diagnostic.Create(Rule, node.GetLocation()));
            }
        }
    }
}
