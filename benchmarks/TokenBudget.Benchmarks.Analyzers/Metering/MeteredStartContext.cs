using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Benchmarks.Analyzers.Metering;

/// <summary>Hands on, metered, what an analyzer registers for one compilation. Only what our analyzers register is supported.</summary>
internal sealed class MeteredStartContext(CompilationStartAnalysisContext context, ProcessorMeter meter)
    : CompilationStartAnalysisContext(context.Compilation, context.Options, context.CancellationToken)
{
    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
        context.RegisterCompilationEndAction(end => meter.Run(action, end));

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
        context.RegisterSemanticModelAction(file => meter.Run(action, file));

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<Microsoft.CodeAnalysis.SymbolKind> symbolKinds) => throw new NotSupportedException();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        throw new NotSupportedException();
}
