namespace TokenBudget.Annotations.Tests;

/// <summary>The same attributes without the symbol: what a user's assembly looks like.</summary>
[TokenBudget(MaxInputTokens = 4_000)]
internal sealed class UnmarkedService
{
    [LlmCall]
    [LoopBound(10)]
    [TokenBudget(CallsPerDay = 5_000)]
    public string Ask([Prompt, MaxTokens(2_000)] string question, [Model] string model, [MaxOutputTokens] int limit) =>
        $"{model}/{limit}: {question} {GetType().Name}";
}
