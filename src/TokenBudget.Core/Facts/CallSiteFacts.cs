using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>One place in source where an LLM API is called, with its figures per call.</summary>
public sealed record CallSiteFacts
{
    /// <summary>Stable across moves and renames of the file: hash of method, API, ordinal within the method.</summary>
    public required string Id { get; init; }

    /// <summary>Path relative to the project folder, with <c>/</c>.</summary>
    public required string File { get; init; }

    /// <summary>Line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Column, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Documentation-comment id of the method that contains the call.</summary>
    public required string Method { get; init; }

    /// <summary>Catalogue name of the SDK, such as <c>openai</c>.</summary>
    public required string Sdk { get; init; }

    /// <summary>Full name of the called member.</summary>
    public required string Api { get; init; }

    /// <summary><c>chat</c> or <c>embedding</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which model the call uses, as far as it is known.</summary>
    public required ModelFacts Model { get; init; }

    /// <summary>Input tokens per call, all parts together.</summary>
    public required TokenEstimate Input { get; init; }

    /// <summary>The input as a cost expression, such as <c>61 + tokens(question)</c>.</summary>
    public required string InputExpression { get; init; }

    /// <summary>Parts of the input.</summary>
    public IReadOnlyList<PromptPart> Parts { get; init; } = [];

    /// <summary>Tokens at the start of the request that are the same in every call.</summary>
    public long CacheablePrefix { get; init; }

    /// <summary>Output tokens per call.</summary>
    public required TokenEstimate Output { get; init; }

    /// <summary>Calls per execution of the method.</summary>
    public required TokenEstimate Calls { get; init; }

    /// <summary>The calls as a cost expression, such as <c>|documents|</c>.</summary>
    public required string CallsExpression { get; init; }

    /// <summary>How often the SDK may send one request when it fails; in no other figure. Null in files of versions that did not say.</summary>
    public MultiplierFacts? Attempts { get; init; }

    /// <summary>Requests of one call, where a library calls tools and asks again; <see cref="Input"/> is that of the first. Null in files of versions that did not say.</summary>
    public MultiplierFacts? RoundsPerCall { get; init; }

    /// <summary>Tokens that each round of a call adds to all rounds after it: the reply and the tool results. Null when there is one round only.</summary>
    public TokenEstimate? ResentPerRound { get; init; }

    /// <summary>USD per call; null when the model has no price.</summary>
    public CostFacts? CostUsd { get; init; }

    /// <summary>Use per year; null when the traffic of this call is not declared.</summary>
    public YearFacts? PerYear { get; init; }

    /// <summary>The budgets that apply to the call.</summary>
    public IReadOnlyList<BudgetFacts> Budgets { get; init; } = [];
}
