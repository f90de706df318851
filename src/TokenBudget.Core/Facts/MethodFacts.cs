using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>What one execution of a method sends, with everything that it calls.</summary>
public sealed record MethodFacts
{
    /// <summary>Documentation-comment id.</summary>
    public required string Id { get; init; }

    /// <summary>Path of the declaration, relative to the project folder, with <c>/</c>; empty when it is not known.</summary>
    public required string File { get; init; }

    /// <summary>Line of the declaration, from 1; 0 when it is not known.</summary>
    public required int Line { get; init; }

    /// <summary>Requests per execution.</summary>
    public required TokenEstimate Requests { get; init; }

    /// <summary>The requests as a cost expression, such as <c>|docs|</c>.</summary>
    public required string RequestsExpression { get; init; }

    /// <summary>Input tokens per execution.</summary>
    public required TokenEstimate Tokens { get; init; }

    /// <summary>The input tokens as a cost expression, such as <c>|docs| × (35 + tokens(doc))</c>.</summary>
    public required string Expression { get; init; }

    /// <summary>Output tokens per execution.</summary>
    public required TokenEstimate Output { get; init; }

    /// <summary>USD per execution; null when a model has no price.</summary>
    public CostFacts? CostUsd { get; init; }

    /// <summary>Names of the parts that nothing limits.</summary>
    public IReadOnlyList<string> Unbounded { get; init; } = [];

    /// <summary>Budgets of the method itself (<c>[TokenBudget]</c>), with status.</summary>
    public IReadOnlyList<BudgetFacts> Budgets { get; init; } = [];

    /// <summary>What other projects reckon with; null for methods that they can't call.</summary>
    public SummaryFacts? Summary { get; init; }

    /// <summary>Where the figures come from, in source order.</summary>
    public IReadOnlyList<DerivationStep> Derivation { get; init; } = [];
}
