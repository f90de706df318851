#define TOKEN_BUDGET_ATTRIBUTES

using TokenBudget;

[assembly: TokenAllowance(TokensPerEngineerPerYear = 50_000_000, UsdPerEngineerPerYear = 120_000.5, Engineers = 6)]

namespace TokenBudget.Annotations.Tests;

/// <summary>Every attribute where design and readme put it; the symbol above makes the compiler keep them, so that they can be read.</summary>
[TokenBudget(MaxInputTokens = 50_000_000)]
internal sealed class AnnotatedService
{
    [MaxTokens(200)]
    public string Title { get; init; } = string.Empty;

    [TokenBudget(MaxInputTokens = 4_000, MaxOutputTokens = 800, MaxCostUsd = 0.02, CallsPerDay = 5_000)]
    [LoopBound(10)]
    public string Summarize([MaxTokens(2_000)] string document) => Title + document;

    [LlmCall]
    [return: MaxTokens(16)]
    public string Ask([Prompt] string question, [Model] string model, [MaxOutputTokens] int limit) => $"{model}/{limit}: {question} {Title}";
}
