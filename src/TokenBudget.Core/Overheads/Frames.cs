using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads.Tools;

namespace TokenBudget.Core.Overheads;

/// <summary>The chat and tool formats, as far as they are published or were measured. All figures are tokens.</summary>
/// <remarks>
/// Open models: counted in their published chat templates with their own vocabularies; the maximum includes what a host may switch on.
/// OpenAI: the token-counting page of the OpenAI cookbook. Anthropic: measurements with its counting endpoint by others. Whatever is not
/// published exactly, or depends on the host, is an interval with an assumed basis.
/// </remarks>
internal static class Frames
{
    /// <summary>GPT-3.5, GPT-4, GPT-4o, GPT-4.1: 3 per message, 1 for its role, 3 that open the answer. Compared with the API by the cookbook: equal.</summary>
    public static readonly ChatFrame OpenAi = new(TokenEstimate.Exact(3), TokenEstimate.Exact(4));

    /// <summary>GPT-3.5 of March 2023 (cookbook): 4 per message and 1 for its role; a name stands instead of the role. Exact there.</summary>
    public static readonly ChatFrame OpenAiLegacy = new(TokenEstimate.Exact(3), TokenEstimate.Exact(5)) { Name = -1 };

    /// <summary>The same formula for models that the cookbook does not cover (o-series, GPT-5): one report is 1 below it, one fit 2 above.</summary>
    public static readonly ChatFrame OpenAiLater = new(Assumed(2, 3, 5), Assumed(4, 4, 4));

    /// <summary>OpenAI's models without a published encoding. A guess around the formula; error unknown.</summary>
    public static readonly ChatFrame OpenAiUnpublished = new(Assumed(0, 3, 40), Assumed(3, 4, 8));

    /// <summary>
    /// gpt-oss: a system block of 61 tokens with date and medium reasoning, which hosts vary; 2 open the answer; 4 per message. A system message
    /// becomes a developer message under the heading "# Instructions", 3 tokens more (not compared with a host).
    /// </summary>
    public static readonly ChatFrame Harmony = new(Assumed(2, 63, 100), Assumed(4, 7, 9), Assumed(4, 4, 6), Assumed(4, 4, 6));

    /// <summary>6 + 2 per message fits the API to 97.6–99.9 % together with the text; one message was seen at 6 to 9.</summary>
    public static readonly ChatFrame Claude = new(Assumed(3, 6, 12), Assumed(1, 2, 6));

    /// <summary>13 where the models before had 9; Anthropic's own example of one message is 5 below.</summary>
    public static readonly ChatFrame ClaudeLater = new(Assumed(3, 10, 24), Assumed(1, 3, 8));

    /// <summary>
    /// Qwen 3, ChatML: 5 per message, 3 open the answer; 4 more switch thinking off (<c>enable_thinking=false</c>). Results of tools are
    /// wrapped in tags, several of them in one message.
    /// </summary>
    public static readonly ChatFrame Qwen3 = new(Assumed(3, 3, 7), TokenEstimate.Exact(5), Assumed(4, 5, 10), Assumed(5, 5, 9));

    /// <summary>Qwen 2.5, ChatML: as Qwen 3 without thinking; adds a system message of 21 tokens when there is none.</summary>
    public static readonly ChatFrame Qwen25 = new(TokenEstimate.Exact(3), TokenEstimate.Exact(5), Assumed(4, 5, 10), Assumed(5, 5, 9)) { WithoutSystem = TokenEstimate.Exact(21) };

    /// <summary>Any other Qwen: holds both.</summary>
    public static readonly ChatFrame Qwen = new(Assumed(3, 3, 31), Assumed(4, 5, 10));

    /// <summary>Llama 3: 1 at the start, 5 per message, 4 open the answer. The published template, exact; it also trims each text.</summary>
    public static readonly ChatFrame Llama3 = new(TokenEstimate.Exact(5), TokenEstimate.Exact(5));

    /// <summary>Llama 3.1 to 3.3: the date comes first, 25 tokens as a system message of its own, 20 inside of one; hosts may leave it out.</summary>
    public static readonly ChatFrame Llama31 = new(Assumed(5, 25, 25), Assumed(5, 5, 5)) { WithoutSystem = Assumed(0, 5, 5) };

    /// <summary>Any other Llama: holds both.</summary>
    public static readonly ChatFrame Llama = new(Assumed(5, 5, 35), Assumed(4, 5, 6));

    /// <summary>
    /// DeepSeek V3: 1 at the start, 1 opens the answer, 1 per user message, 2 per answer, none for system text. Later versions open or close
    /// thinking with 1 or 2, and wrap results of tools.
    /// </summary>
    public static readonly ChatFrame DeepSeek = new(Assumed(2, 2, 4), Assumed(0, 0, 2), Assumed(1, 1, 3), Assumed(1, 2, 3));

    /// <summary>Gemma 3: 1 at the start, 3 open the answer, 5 per message; system text goes before the first user message with an empty line, 1. The published template.</summary>
    public static readonly ChatFrame Gemma3 = new(TokenEstimate.Exact(4), Assumed(0, 1, 1), TokenEstimate.Exact(5), TokenEstimate.Exact(5));

    /// <summary>The counting endpoint of Gemini counts text only; fits see −1 to 0. The template of Gemma is the maximum.</summary>
    public static readonly ChatFrame Gemini = new(Assumed(0, 1, 6), Assumed(0, 0, 6));

    /// <summary>
    /// Mistral with a Tekken vocabulary: 1 at the start, 2 per user message, 1 per answer, 2 per system message since version 7 of the
    /// template; before, system text went into the last user message with an empty line (not checked).
    /// </summary>
    public static readonly ChatFrame Mistral = new(Assumed(1, 1, 1), Assumed(1, 2, 2), Assumed(2, 2, 4), Assumed(1, 1, 2));

    /// <summary>Wide enough for every format above.</summary>
    public static readonly ChatFrame Unknown = new(Assumed(0, 3, 100), Assumed(0, 4, 16));

    /// <summary>The cookbook's formula: 12 per request and 7 per tool, and 3 that open its properties.</summary>
    public static readonly ToolFrame OpenAiTools = Tool(4, 12, 128, 4, 10, 24);

    /// <summary>The same with 10 per tool.</summary>
    public static readonly ToolFrame OpenAiEarlierTools = Tool(4, 12, 128, 4, 13, 24);

    /// <summary>82 tokens of preamble for Qwen; others are of that size.</summary>
    public static readonly ToolFrame OtherTools = Tool(0, 80, 1_000, 0, 10, 100);

    /// <summary>Anthropic: the tool prompt of the model, and per tool what was fitted.</summary>
    /// <param name="modelId">Id of the model.</param>
    public static ToolFrame ClaudeTools(string? modelId) => new(AnthropicToolPrompt.For(modelId, ToolChoice.Unknown), Assumed(5, AnthropicToolPrompt.PerTool, 100));

    private static ToolFrame Tool(long min, long expected, long max, long toolMin, long toolExpected, long toolMax) =>
        new(Assumed(min, expected, max), Assumed(toolMin, toolExpected, toolMax));

    private static TokenEstimate Assumed(long min, long expected, long max) => new(min, expected, max, Basis.Assumed);
}
