using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Testing.Tests.Samples;

/// <summary>Reports string literals that contain a word; the word comes from the settings of the file, otherwise it is "bad".</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForbiddenWordAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "TEST001";

    private static readonly DiagnosticDescriptor Rule =
        new(Id, "Forbidden word", "The text holds '{0}'", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StringLiteralExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree);
        var word = options.TryGetValue("test.word", out var setting) ? setting : "bad";
        if (((LiteralExpressionSyntax)context.Node).Token.ValueText.Contains(word, StringComparison.Ordinal))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), word));
        }
    }
}
