using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.Core.Allowances;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Gathers call sites and findings while the compilation is analysed, and at its end checks the allowance and hands over the facts.</summary>
internal sealed class FactsCollector(CompilationSession session)
{
    /// <summary>Build property that says where the facts go; empty outside of real builds.</summary>
    public const string FileProperty = "TokenBudgetFactsFile";

    private readonly ConcurrentBag<CallSite> _sites = [];
    private readonly ConcurrentBag<IMethodSymbol> _contracts = [];
    private readonly InvocationIndex _invocations = new();
    private readonly bool _isAsked = session.BuildPath(FileProperty).Length > 0;
    private readonly ConcurrentBag<(CallSite? Site, RuleFinding Finding)> _findings = [];

    public void Add(CallSite site) => _sites.Add(site);

    /// <summary>Notes an invocation of any method, so that callers are found at the end; only builds that ask for facts do that.</summary>
    public void Note(InvocationExpressionSyntax invocation, string name)
    {
        if (_isAsked)
        {
            _invocations.Note(invocation, name);
        }
    }

    /// <summary>Notes an abstract method with a <c>[TokenBudget]</c>: callers trust it, whatever implements it.</summary>
    public void AddContract(IMethodSymbol method) => _contracts.Add(method);

    public void Add(CallSite site, RuleFinding finding) => _findings.Add((site, finding));

    public void Add(RuleFinding finding) => _findings.Add((null, finding));

    public void Complete(CompilationAnalysisContext context)
    {
        foreach (var finding in SettingFindings.Of(context.Compilation, session))
        {
            Report(finding, context);
        }

        foreach (var problem in session.FactsProblems)
        {
            Report(new RuleFinding(Descriptors.TB8001_FactsUnavailable, Location.None, [problem]), context);
        }

        if (ModelNotSetFinding.Of(_sites, session.Severities, context.CancellationToken) is { } notSet)
        {
            Report(notSet, context);
        }

        var allowance = AllowanceReader.Read(context.Compilation, session);
        if (!_isAsked && allowance is null)
        {
            return;
        }

        var sites = CallSiteFactory.ToFacts(_sites, session.Paths);
        if (AllowanceFinding.Of(AllowanceUse.Compute(allowance?.Facts, [.. sites.Values]), allowance) is { } over)
        {
            Report(over, context);
        }

        if (_isAsked)
        {
            var methods = new ReachingMethods(session, _invocations).Find(
                Nodes(), session.Referenced.Names.Concat(ContractNames.In(context.Compilation, context.CancellationToken)), context.CancellationToken);
            ReportCallsOfMethods(methods, context);
            Write(session.BuildPath(FileProperty), sites, methods, allowance?.Facts, context);
        }
    }

    /// <summary>Calls of the project's own methods in loops without a limit. Which methods send requests is known only now.</summary>
    private void ReportCallsOfMethods(IReadOnlyCollection<MethodCost> methods, CompilationAnalysisContext context)
    {
        var sites = new HashSet<SyntaxNode>(Nodes());
        foreach (var method in methods)
        {
            foreach (var finding in session.FindingsIn(method.Root, context.CancellationToken))
            {
                if (!sites.Contains(method.Root.FindNode(finding.Location.SourceSpan)))
                {
                    Report(finding, context);
                }
            }
        }
    }

    private IEnumerable<SyntaxNode> Nodes()
    {
        foreach (var site in _sites)
        {
            yield return site.Syntax;
        }
    }

    private void Report(RuleFinding finding, CompilationAnalysisContext context)
    {
        context.ReportDiagnostic(finding.ToDiagnostic());
        _findings.Add((null, finding));
    }

    private void Write(string file, IReadOnlyDictionary<CallSite, CallSiteFacts> sites, IReadOnlyCollection<MethodCost> methods, AllowanceFacts? allowance, CompilationAnalysisContext context)
    {
        var findings = new List<FindingFacts>();
        foreach (var (site, finding) in _findings)
        {
            if (session.Severities.Of(finding, context.CancellationToken) is { } severity)
            {
                findings.Add(FindingFactory.ToFacts(finding, severity, site is null ? null : sites[site].Id, session.Paths));
            }
        }

        var methodFacts = MethodFactory.ToFacts(Constructions.Complete(methods), session, context.Compilation.Options.ConcurrentBuild, context.CancellationToken);
        var virtuals = new VirtualFactory(session).ToFacts(methods, _contracts);
        var facts = new CompilationFacts
        {
            Assembly = context.Compilation.AssemblyName ?? "",
            TargetFramework = session.BuildProperty("TargetFramework"),
            Allowance = allowance,
            LimitsHit = session.LimitsHit,
            CallSites = [.. sites.Values],
            Methods = methodFacts,
            Virtuals = virtuals,
            Constructors = new ConstructorFactory(session).ToFacts(methodFacts.Concat(virtuals.Select(static called => called.Method)).Select(static method => method.Summary)),
            Findings = findings,
        };
        if (FactsFile.TryWrite(file, FactsFormat.Write(facts)) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.TB8001_FactsUnavailable,
                Location.None,
                $"The facts of this build could not be written to {session.Paths.Relative(file)}: {problem}. The report of this project is missing"));
        }
    }
}
