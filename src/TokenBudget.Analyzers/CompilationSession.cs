using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Facts;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers;

/// <summary>Everything that the analysis of one compilation shares. Thread safe; lives as long as the compilation's analysis.</summary>
internal sealed class CompilationSession
{
    private readonly ConcurrentDictionary<SyntaxTree, ParsedSettings> _settings = new();
    private readonly ConcurrentDictionary<SyntaxNode, IReadOnlyCollection<RuleFinding>> _findings = new();
    private readonly ConcurrentDictionary<string, Biller> _standIns = new(StringComparer.Ordinal);
    private readonly FiguresBook _figures = new();
    private readonly AnalyzerOptions _options;
    private readonly CallSiteBuilder _builder;

    public CompilationSession(Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        Sdk = new SdkSymbols(compilation.Assembly);
        Severities = new Severities(compilation.Options, options.AnalyzerConfigOptionsProvider, ignoreCommandLine: BuildProperty("TokenBudgetScan") == "true");
        Paths = new SourcePaths(BuildPath("TokenBudgetProjectDir") is { Length: > 0 } folder ? folder : BuildProperty("ProjectDir"));
        Sources = new SettingSources(options.AdditionalFiles, Paths);
        (Referenced, FactsProblems) = ReferencedFactsReader.Read(options, Paths);
        Symbols = new SymbolValues(compilation, Sdk, Referenced) { NamesKept = BuildPath(FactsCollector.FileProperty).Length > 0 };
        _builder = new CallSiteBuilder(_figures, Paths, Sources);
        Biller = new Biller(tree => SettingsOf(tree).Settings, _figures, Paths);
    }

    public SdkSymbols Sdk { get; }

    public SymbolValues Symbols { get; }

    public Biller Biller { get; }

    /// <summary>Adds up with a model that stands for those that callers hand in; empty text for any.</summary>
    public Biller BillerFor(string standIn) => _standIns.GetOrAdd(standIn, id => new Biller(tree => SettingsOf(tree).Settings, _figures, Paths, id));

    /// <summary>What referenced projects say of their methods.</summary>
    public ReferencedFacts Referenced { get; }

    /// <summary>Facts of referenced projects that can't be used, and why.</summary>
    public IReadOnlyList<string> FactsProblems { get; }

    public Severities Severities { get; }

    public SourcePaths Paths { get; }

    public SettingSources Sources { get; }

    /// <summary>How often a limit made a value unknown so far.</summary>
    public int LimitsHit => Symbols.Summaries.LimitsHit;

    /// <summary>An MSBuild property that the build makes visible; empty when it does not.</summary>
    public string BuildProperty(string name) =>
        _options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : "";

    /// <summary>A path that our targets hand over; empty when they don't. They percent-encode what would begin a comment in a configuration file.</summary>
    public string BuildPath(string name) => Uri.UnescapeDataString(BuildProperty(name));

    public ParsedSettings SettingsOf(SyntaxTree tree) => _settings.TryGetValue(tree, out var known)
        ? known
        : _settings.GetOrAdd(tree, EditorConfig.Read(_options, tree));

    /// <summary>The call site at an invocation; null when it is not a request or only passes one on.</summary>
    public CallSite? Find(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(invocation, cancellation).Symbol is not IMethodSymbol method
            || Sdk.Find(method) is not { Kind: EntryKind.Call } entry
            || model.GetEnclosingSymbol(invocation.SpanStart, cancellation) is not { } inner
            || Sdk.IsPlumbing(inner.ContainingType)
            || Wrappers.IsMarked(OuterMember(inner))
            || MemberRoots.Of(invocation) is not { } root)
        {
            return null;
        }

        Symbols.Offer(model);
        var calls = Symbols.Summaries.OfMember(root, cancellation);
        if (calls?.Find(invocation) is not { } recorded)
        {
            // The interpreter did not pass here: dead code, or a limit. The call stands, with unknown arguments.
            recorded = Unvisited(invocation, entry, model, calls, cancellation);
            if (recorded is null)
            {
                return null;
            }
        }

        return _builder.Build(recorded, OuterMember(inner), SettingsOf(invocation.SyntaxTree).Settings);
    }

    /// <summary>What one execution of a member spends; see <see cref="MemberRoots"/>. Null for what declares no member, and for code that passes requests on.</summary>
    public MethodCost? CostOf(SyntaxNode root, CancellationToken cancellation)
    {
        if (MemberAt(root, cancellation) is not { } member || Sdk.IsPlumbing(member.ContainingType) || Wrappers.IsMarked(member)
            || Symbols.Summaries.OfMember(root, cancellation) is not { } summary)
        {
            return null;
        }

        return new MethodCost(root, member, summary.Spent, Biller) { Growths = summary.Growths, Untouched = summary.Untouched };
    }

    /// <summary>What is repeated without a limit in the member around a node; each finding stands at one of the member's calls.</summary>
    public IReadOnlyCollection<RuleFinding> FindingsAround(SyntaxNode node, CancellationToken cancellation) =>
        MemberRoots.Of(node) is { } root ? FindingsIn(root, cancellation) : [];

    /// <summary>The same for a member.</summary>
    public IReadOnlyCollection<RuleFinding> FindingsIn(SyntaxNode root, CancellationToken cancellation) =>
        _findings.GetOrAdd(root, member => CostOf(member, cancellation) is { } cost ? MemberFindings.Of(cost, this) : []);

    private ISymbol? MemberAt(SyntaxNode root, CancellationToken cancellation) =>
        Symbols.DeclaredAt(root, cancellation) ?? Symbols.EnclosingAt(root, cancellation);

    private static ISymbol OuterMember(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && symbol.ContainingSymbol is { } outer)
        {
            symbol = outer;
        }

        return symbol;
    }

    private RecordedCall? Unvisited(
        InvocationExpressionSyntax invocation, CatalogueEntry entry, SemanticModel model, MemberSummary? calls, CancellationToken cancellation)
    {
        if (model.GetOperation(invocation, cancellation) is not IInvocationOperation operation)
        {
            return null;
        }

        var recorder = new CallRecorder();
        var evaluation = new Evaluation(Symbols, new Limits(cancellation), VariableUses.AllUntracked(operation), recorder, new ObjectIds(), depth: 0)
        {
            Factor = calls is { IsIncomplete: false, LimitsHit: 0 } ? TripCount.Exact(0) : new TripCount(0, null, "calls not followed"),
        };
        evaluation.Evaluate(operation);
        return new MemberSummary(recorder, SequenceSpending.None, isIncomplete: false, limitsHit: 0).Find(invocation);
    }
}
