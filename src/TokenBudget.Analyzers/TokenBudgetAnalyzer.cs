using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
/// <remarks>It looks through the syntax of whole files: operations would make the compiler bind every method body a second time, being called for every
/// node costs the compiler more than all that is done here, and the name of the called method is enough to pass over nearly all invocations.</remarks>
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
        var mayCall = callsLlms || wrappers.Count > 0 || !session.Referenced.IsEmpty;
        if (mayCall || hasBudgets)
        {
            context.RegisterSemanticModelAction(file => AnalyzeFile(file, mayCall, wrappers, session, collector));
        }

        context.RegisterCompilationEndAction(collector.Complete);
    }

    private static void AnalyzeFile(SemanticModelAnalysisContext file, bool mayCall, HashSet<string> wrappers, CompilationSession session, FactsCollector collector)
    {
        foreach (var start in Starts.In(file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken), file.FilterSpan))
        {
            if (start is MethodDeclarationSyntax method)
            {
                CheckContract(method, file, session, collector);
            }
            else if (mayCall)
            {
                Analyze((InvocationExpressionSyntax)start, file, wrappers, session, collector);
            }
        }
    }

    private static void Analyze(
        InvocationExpressionSyntax invocation, SemanticModelAnalysisContext file, HashSet<string> wrappers, CompilationSession session, FactsCollector collector)
    {
        var name = MemberRoots.CalledName(invocation);
        collector.Note(invocation, name);
        if ((!Catalogue.Instance.IsCallName(name) && !wrappers.Contains(name))
            || session.Find(invocation, file.SemanticModel, file.CancellationToken) is not { } site)
        {
            return;
        }

        Check(site, file, session, collector);
    }

    /// <remarks>Apart from <see cref="Analyze"/>, which most invocations leave at once: what the delegate closes over is allocated on entry.</remarks>
    private static void Check(CallSite site, SemanticModelAnalysisContext file, CompilationSession session, FactsCollector collector)
    {
        Action<RuleFinding> report = finding =>
        {
            file.ReportDiagnostic(finding.ToDiagnostic());
            collector.Add(site, finding);
        };
        foreach (var rule in CallSiteRule.All)
        {
            if (rule.NeededBy is not { } needed || session.Severities.IsShown(needed, site.Syntax.SyntaxTree, file.CancellationToken))
            {
                rule.Check(site, report);
            }
        }

        collector.Add(site);
        foreach (var finding in session.FindingsAround(site.Syntax, file.CancellationToken))
        {
            if (finding.Location.SourceSpan == site.Syntax.Span)
            {
                report(finding);
            }
        }
    }

    /// <summary>A method with <c>[TokenBudget]</c> is held to it with everything that it calls.</summary>
    private static void CheckContract(MethodDeclarationSyntax declaration, SemanticModelAnalysisContext file, CompilationSession session, FactsCollector collector)
    {
        if (!Contracts.MayHaveOne(declaration))
        {
            return;
        }

        if (declaration.Body is null && declaration.ExpressionBody is null)
        {
            if (file.SemanticModel.GetDeclaredSymbol(declaration, file.CancellationToken) is IMethodSymbol { IsAbstract: true } method)
            {
                collector.AddContract(method);
            }

            return;
        }

        session.Symbols.Offer(file.SemanticModel);
        if (session.CostOf(declaration, file.CancellationToken) is not { Spent.Size: > 0 } cost)
        {
            return;
        }

        foreach (var finding in MethodBudgetRule.Check(cost, session.Biller, declaration.Identifier.GetLocation(), session.Paths))
        {
            file.ReportDiagnostic(finding.ToDiagnostic());
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
