using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads.Tools;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads;

/// <summary>Tokens that the tools of a request cost.</summary>
public static class ToolOverhead
{
    /// <summary>What the JSON of a schema shrinks to when it is rendered for the model, in percent of its tokens.</summary>
    private const int RenderedSchemaPercent = 60;

    /// <summary>What the tools of a request cost, their names, descriptions and schemas included.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="tools">The tools that are offered.</param>
    /// <returns>
    /// Zero without tools; otherwise on an assumed basis. Models of OpenAI, all tools known: <see cref="OpenAiToolEstimate"/>; Qwen 2.5 and 3: expected
    /// from <see cref="QwenTools"/>; Anthropic: from <see cref="ToolConstants.Claude"/>, texts counted as by Claude of 2023; others: from
    /// <see cref="ToolConstants.Of"/> where there is a fit. Otherwise expected: 12, and per tool 7 or 10 + name + description, and its parameters,
    /// which are rendered shorter than their JSON (the cookbook's formula without a schema); or <see cref="AnthropicToolPrompt"/> and 53 per tool.
    /// Minimum: names and descriptions, which every format repeats. Maximum: the bytes of the JSON that is sent and what a format adds at most; the
    /// formats render the JSON, and no token is shorter than a byte.
    /// </returns>
    public static TokenEstimate ForTools(string? modelId, IReadOnlyList<ToolTokens> tools)
    {
        if (tools.Count == 0)
        {
            return TokenEstimate.Zero;
        }

        var family = ModelFamilies.Find(modelId);
        var known = Definitions(tools);
        if (known is not null && family is (ModelFamily.Gpt4o or ModelFamily.Gpt4 or ModelFamily.Gpt5 or ModelFamily.GptOss))
        {
            return OpenAiToolEstimate.Of(modelId!, known);
        }

        var frame = FrameTable.Tools(modelId);
        var sum = frame.Request;
        foreach (var tool in tools)
        {
            sum += frame.Tool;
            sum += Content(tool);
        }

        return known is not null && Expected(modelId, family, known) is { } expected
            ? new TokenEstimate(sum.Min, Math.Max(sum.Min, Math.Min(expected, sum.Max ?? expected)), sum.Max, sum.Basis)
            : sum;
    }

    /// <summary>What is expected of tools that are known; null where the figures of the family are all there is.</summary>
    private static long? Expected(string? modelId, ModelFamily family, IReadOnlyList<ToolDefinition> tools) => family switch
    {
        ModelFamily.Qwen3 => QwenTools.Count(tools, TokenEstimator.ForFamily(family).Tokenizer),
        ModelFamily.Claude2 or ModelFamily.Claude3 or ModelFamily.Claude47 =>
            AnthropicToolPrompt.For(modelId, ToolChoice.Unknown).Expected + ToolConstants.Claude.Count(tools, TokenEstimator.ForFamily(family).Tokenizer)!.Value,
        _ => ToolConstants.Of(modelId)?.Count(tools, TokenEstimator.ForFamily(family, optionalVocabularies: false).Tokenizer),
    };

    /// <summary>The tools, when all of them are known completely.</summary>
    private static IReadOnlyList<ToolDefinition>? Definitions(IReadOnlyList<ToolTokens> tools)
    {
        var definitions = new List<ToolDefinition>(tools.Count);
        foreach (var tool in tools)
        {
            if (tool.Definition is not { } definition)
            {
                return null;
            }

            definitions.Add(definition);
        }

        return definitions;
    }

    private static TokenEstimate Content(ToolTokens tool)
    {
        var text = tool.Name + tool.Description;

        // One token at each end of name and description may merge with what the format puts beside it.
        var min = Math.Max(0, text.Min - 4);
        var schema = (long)Math.Ceiling(tool.Schema.Expected * (RenderedSchemaPercent / 100m));
        var expected = SaturatingMath.Add(text.Expected, schema);
        return tool.MaxJsonBytes is { } bytes
            ? new TokenEstimate(Math.Min(min, bytes), expected, bytes, Basis.Assumed)
            : TokenEstimate.Unbounded(min, expected);
    }
}
