using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>The system prompt that Anthropic adds to requests with tools.</summary>
/// <remarks>
/// Source: the table "tool use system prompt token count" of Anthropic's documentation. Constants that others fitted to the counting endpoint
/// (npm ai-tokenizer) give the same for Claude 3 and 3.5, 313 for both choices with Claude 3.7 and 4, and 150 more with Claude 4.5; the interval holds
/// them. No size was found for Claude 4.6 and later, so theirs is wide. Anthropic's example of one tool and a question is 403 tokens with
/// Claude Opus 5: less than 346 and the fit of the tool give, and inside the interval.
/// </remarks>
public static class AnthropicToolPrompt
{
    /// <summary>Tokens per tool beside its texts: fitted (npm ai-tokenizer), 53; no error is stated there.</summary>
    public const int PerTool = 53;

    /// <summary>The tokens of the prompt, on an assumed basis.</summary>
    /// <param name="modelId">Id of a model of Anthropic; other ids get the widest interval.</param>
    /// <param name="choice">Whether the model has to use a tool.</param>
    public static TokenEstimate For(string? modelId, ToolChoice choice)
    {
        var (auto, any, fitted) = Sizes(modelId);
        if (fitted is not { } other)
        {
            return new TokenEstimate(159, choice == ToolChoice.AnyOrNamed ? any : auto, 1_000, Basis.Assumed);
        }

        var estimate = choice switch
        {
            ToolChoice.AutoOrNone => TokenEstimate.Exact(auto),
            ToolChoice.AnyOrNamed => TokenEstimate.Exact(any),
            _ => TokenEstimate.Either(TokenEstimate.Exact(auto), TokenEstimate.Exact(any)),
        };
        var expected = choice == ToolChoice.AnyOrNamed ? any : auto;
        return new TokenEstimate(Math.Min(estimate.Min, other), expected, Math.Max(estimate.Max ?? 0, other), Basis.Assumed);
    }

    /// <summary>The published sizes by choice, and what the fit has, which does not know the choice; null where no size is published.</summary>
    private static (int Auto, int Any, int? Fitted) Sizes(string? modelId) =>
        ModelPrefix.Is(modelId, "claude-3-opus") ? (530, 281, 533)
        : ModelPrefix.Is(modelId, "claude-3-sonnet") ? (159, 235, 159)
        : ModelPrefix.Is(modelId, "claude-3-haiku claude-3-5-haiku claude-3.5-haiku") ? (264, 340, 264)
        : ModelPrefix.Is(modelId, "claude-3-5-sonnet-20240620 claude-3.5-sonnet-20240620") ? (294, 261, 294)
        : ModelPrefix.Is(modelId, "claude-3-5-sonnet claude-3.5-sonnet claude-3-7-sonnet claude-3.7-sonnet") ? (346, 313, 313)
        : ModelPrefix.Is(modelId, "claude-opus-4-5 claude-opus-4.5 claude-sonnet-4-5 claude-sonnet-4.5 claude-haiku-4-5 claude-haiku-4.5") ? (346, 313, 496)
        : ModelPrefix.Is(modelId, "claude-opus-4-6 claude-opus-4-7 claude-opus-4-8 claude-sonnet-4-6") ? (346, 313, null)
        : ModelPrefix.Is(modelId, "claude-opus-4 claude-opus-4.1 claude-sonnet-4") ? (346, 313, 313)
        : (346, 313, null);
}
