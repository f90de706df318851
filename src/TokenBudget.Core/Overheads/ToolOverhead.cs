using TokenBudget.Core.Estimates;

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
    /// Zero without tools; otherwise on an assumed basis. Expected: the formula of the OpenAI cookbook (12, and per tool 7 or 10 + name + description, and its
    /// parameters, which are rendered shorter than their JSON), or the published tool prompt of Anthropic and 53 per tool. Minimum: names
    /// and descriptions, which every format repeats. Maximum: the bytes of the JSON that is sent and what a format adds at most; the
    /// formats render the JSON, and no token is shorter than a byte.
    /// </returns>
    public static TokenEstimate ForTools(string? modelId, IReadOnlyList<ToolTokens> tools)
    {
        if (tools.Count == 0)
        {
            return TokenEstimate.Zero;
        }

        var frame = FrameTable.Tools(modelId);
        var sum = frame.Request;
        foreach (var tool in tools)
        {
            sum += frame.Tool;
            sum += Content(tool);
        }

        return sum;
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
