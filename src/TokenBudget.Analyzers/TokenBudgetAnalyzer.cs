using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Facts;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;

namespace TokenBudget.Analyzers;

/// <summary>Finds LLM calls, estimates what they send, and runs the rules. One analyzer, so that every call is evaluated once.</summary>
/// <remarks>It listens to syntax, not to operations: operations would make the compiler bind every method body a second time, and
/// the name of the called method is enough to pass over nearly all invocations.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenBudgetAnalyzer : DiagnosticAnalyzer
{
    private const string AnnotationsAssembly = "TokenBudget.Annotations";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.OfAnalyzer;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Razor puts the calls of a page into generated code, so generated code counts.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var (callsLlms, hasBudgets) = Gate(context.Compilation);
        var global = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var wantsFacts = global.TryGetValue("build_property." + FactsCollector.FileProperty, out var file) && file.Length > 0;
        var hasFacts = ReferencedFactsReader.HasAny(context.Options);
        if ((!callsLlms && !hasBudgets && !wantsFacts && !hasFacts) || IsSwitchedOff(global))
        {
            return;
        }

        var session = new CompilationSession(context.Compilation, context.Options);
        var collector = new FactsCollector(session);
        var wrappers = hasBudgets ? Wrappers.NamesIn(context.Compilation, context.CancellationToken) : [];
        if (callsLlms || wrappers.Count > 0 || !session.Referenced.IsEmpty)
        {
            context.RegisterSyntaxNodeAction(node => Analyze(node, wrappers, session, collector), SyntaxKind.InvocationExpression);
        }

        if (hasBudgets)
        {
            context.RegisterSyntaxNodeAction(node => CheckContract(node, session, collector), SyntaxKind.MethodDeclaration);
        }

        context.RegisterCompilationEndAction(collector.Complete);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, HashSet<string> wrappers, CompilationSession session, FactsCollector collector)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        var name = MemberRoots.CalledName(invocation);
        collector.Note(invocation, name);
        if ((!Catalogue.Instance.IsCallName(name) && !wrappers.Contains(name))
            || session.Find(invocation, context.SemanticModel, context.CancellationToken) is not { } site)
        {
            return;
        }

        Check(context, site, session, collector);
    }

    /// <remarks>Apart from <see cref="Analyze"/>, which most invocations leave at once: what the delegate closes over is allocated on entry.</remarks>
    private static void Check(SyntaxNodeAnalysisContext context, CallSite site, CompilationSession session, FactsCollector collector)
    {
        Action<RuleFinding> report = finding =>
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
            collector.Add(site, finding);
        };
        foreach (var rule in CallSiteRule.All)
        {
            if (rule.NeededBy is not { } needed || session.Severities.IsShown(needed, site.Syntax.SyntaxTree, context.CancellationToken))
            {
                rule.Check(site, report);
            }
        }

        collector.Add(site);
        foreach (var finding in session.FindingsAround(context.Node, context.CancellationToken))
        {
            if (finding.Location.SourceSpan == context.Node.Span)
            {
                report(finding);
            }
        }
    }

    /// <summary>A method with <c>[TokenBudget]</c> is held to it with everything that it calls.</summary>
    private static void CheckContract(SyntaxNodeAnalysisContext context, CompilationSession session, FactsCollector collector)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (!Contracts.MayHaveOne(declaration))
        {
            return;
        }

        if (declaration.Body is null && declaration.ExpressionBody is null)
        {
            if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { IsAbstract: true } method)
            {
                collector.AddContract(method);
            }

            return;
        }

        session.Symbols.Offer(context.SemanticModel);
        if (session.CostOf(declaration, context.CancellationToken) is not { Spent.Size: > 0 } cost)
        {
            return;
        }

        foreach (var finding in MethodBudgetRule.Check(cost, session.Biller, declaration.Identifier.GetLocation(), session.Paths))
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
            collector.Add(finding);
        }
    }

    /// <summary>A compilation that references neither an LLM SDK nor our attributes is left alone.</summary>
    private static (bool CallsLlms, bool HasBudgets) Gate(Compilation compilation)
    {
        var (callsLlms, hasBudgets) = (false, false);
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            callsLlms |= Catalogue.Instance.IsSdkAssembly(reference.Name);
            hasBudgets |= reference.Name == AnnotationsAssembly;
        }

        return (callsLlms, hasBudgets);
    }

    private static bool IsSwitchedOff(AnalyzerConfigOptions global) =>
        global.TryGetValue("build_property.TokenBudgetEnabled", out var enabled) && enabled.Equals("false", StringComparison.OrdinalIgnoreCase);
}
