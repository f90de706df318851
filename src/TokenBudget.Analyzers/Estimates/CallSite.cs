using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Models;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>One place in source where an LLM API is called, with everything that rules and facts need. Immutable.</summary>
internal sealed record CallSite
{
    public required SyntaxNode Syntax { get; init; }

    public required CatalogueEntry Entry { get; init; }

    /// <summary>The member that contains the call.</summary>
    public required ISymbol Member { get; init; }

    public required ModelChoice Model { get; init; }

    public required ModelTokenizer Tokenizer { get; init; }

    /// <summary>All parts of a request together.</summary>
    public required Measure Input { get; init; }

    public required IReadOnlyList<PromptPart> Parts { get; init; }

    /// <summary>The messages of the first pass, for findings on single prompts.</summary>
    public required IReadOnlyList<MessageMeasure> Messages { get; init; }

    /// <summary>Special tokens of the model that stand in the known text of any pass, each once.</summary>
    public required IReadOnlyList<SpecialTokenUse> SpecialTokens { get; init; }

    public required long CacheablePrefix { get; init; }

    public required OutputCap Cap { get; init; }

    public required TokenEstimate Output { get; init; }

    /// <summary>Calls per execution of the member.</summary>
    public required TokenEstimate Calls { get; init; }

    public required CostExpression CallsExpression { get; init; }

    /// <summary>How often the SDK may send one request when it fails. Failures are no plan, so this is in no other figure.</summary>
    public required Multiplier Attempts { get; init; }

    /// <summary>Requests of one call, where a library calls tools and asks again. <see cref="Input"/> is that of the first.</summary>
    public required Multiplier Rounds { get; init; }

    /// <summary>What each round adds to every round after it: the reply and the tool results.</summary>
    public required Measure Resent { get; init; }

    /// <summary>Something around the call that tries again when it fails; null when there is nothing.</summary>
    public RetryAround? RetriedBy { get; init; }

    /// <summary>USD per call; null when the model has no price.</summary>
    public CostFacts? Cost { get; init; }

    /// <summary>USD of the smallest request with the whole output that its cap asks for; null when the model has no price.</summary>
    public decimal? CostFloor { get; init; }

    public YearFacts? PerYear { get; init; }

    public required BudgetSettings Settings { get; init; }

    public required IReadOnlyList<BudgetFacts> Budgets { get; init; }

    /// <summary>What the request would be with limits where it has none.</summary>
    public required RequestTrial Trial { get; init; }

    /// <summary>Full name of the called member.</summary>
    public string Api => Entry.Type.Split('`')[0] + "." + Entry.Member;

    public Location Location => Syntax.GetLocation();

    public BudgetFacts? BudgetOf(BudgetKind kind)
    {
        foreach (var budget in Budgets)
        {
            if (budget.Kind == kind)
            {
                return budget;
            }
        }

        return null;
    }
}
