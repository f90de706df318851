using TokenBudget.Core.Estimates;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>Tokens that the format of a request adds to its texts.</summary>
public static class ChatOverhead
{
    /// <summary>Tokens that the name of a message adds, beside those of the name itself (OpenAI, cookbook).</summary>
    public const int TokensPerMessageName = 1;

    /// <summary>What the JSON of a schema shrinks to when it is rendered for the model, in percent of its tokens.</summary>
    private const int RenderedSchemaPercent = 60;

    /// <summary>What a chat request adds around its messages.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="messageCount">How many messages the request has, system messages included.</param>
    /// <returns>
    /// GPT-3.5, GPT-4, GPT-4o and GPT-4.1: 3 per message, 1 for its role, and 3; exact when the number of messages is (OpenAI cookbook,
    /// compared there with the API). o-series and GPT-5: the same −1 to +2, as reports differ by that. Anthropic: 6 + 2 per message expected, later
    /// models 10 + 3, from fits by others. Open models: their chat templates. Unknown: 3 + 4 per message, at most 100 + 16. All but the first
    /// are intervals on an assumed basis.
    /// </returns>
    public static TokenEstimate ForMessages(string? modelId, TokenEstimate messageCount)
    {
        var frame = FamilyFrames.ChatOf(ModelFamilies.Find(modelId));
        return frame.Request + (frame.Message * messageCount);
    }

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

        var frame = FamilyFrames.ToolsOf(ModelFamilies.Find(modelId));
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
