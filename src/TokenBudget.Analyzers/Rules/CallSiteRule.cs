using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>A rule about one call site: pure, so that the editor and the facts get the same answer.</summary>
internal abstract class CallSiteRule
{
    /// <summary>All rules about call sites, in order of their ids.</summary>
    public static ImmutableArray<CallSiteRule> All { get; } =
    [
        new EstimateRule(),
        new InputBudgetRule(),
        new OutputBudgetRule(),
        new CostBudgetRule(),
        new UnprovedBudgetRule(),
        new ContextWindowRule(),
        new PriceTierRule(),
        new UncappedOutputRule(),
        new UnlimitedDataRule(),
        new UncappedToolLoopRule(),
        new NestedRetriesRule(),
        new SpecialTokenRule(),
        new UnknownModelRule(),
        new EstimatedTokensRule(),
    ];

    /// <summary>The diagnostic without which there is nothing to check: where it is hidden, the rule does not run.</summary>
    public virtual DiagnosticDescriptor? NeededBy => null;

    /// <summary>Reports what is wrong with the call site, if anything is.</summary>
    public abstract void Check(CallSite site, Action<RuleFinding> report);
}
