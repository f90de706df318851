using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads.Tools;

namespace TokenBudget.Core.Overheads;

/// <summary>The chat and tool formats, as far as they are published or were measured. All figures are tokens.</summary>
/// <remarks>
/// Open models: counted in their published chat templates with their own vocabularies; the maximum includes what a host may switch on.
/// OpenAI: the token-counting page of the OpenAI cookbook. Anthropic: measurements with its counting endpoint by others. Whatever is not
/// published exactly, or depends on the host, is an interval with an assumed basis. In fits the role of a message is 1 token.
/// </remarks>
internal static class Frames
{
    /// <summary>GPT-3.5, GPT-4, GPT-4o, GPT-4.1: 3 per message, 1 for its role, 3 that open the answer. Compared with the API by the cookbook: equal.</summary>
    public static readonly ChatFrame OpenAi = new(TokenEstimate.Exact(3), TokenEstimate.Exact(4)) { SendsNames = true };

    /// <summary>GPT-3.5 of March 2023 (cookbook): 4 per message and 1 for its role; a name stands instead of the role. Exact there.</summary>
    public static readonly ChatFrame OpenAiLegacy = new(TokenEstimate.Exact(3), TokenEstimate.Exact(5)) { Name = -1, SendsNames = true };

    /// <summary>
    /// The same formula for models that the cookbook does not cover (o-series, GPT-5): one report is 1 below it; a fit (npm ai-tokenizer) has 5, and 5
    /// per message with its role, or 6 and 4 (gpt-5-chat).
    /// </summary>
    public static readonly ChatFrame OpenAiLater = new(Assumed(2, 3, 6), Assumed(4, 4, 5)) { SendsNames = true };

    /// <summary>OpenAI's models without a published encoding. A guess around the formula; error unknown.</summary>
    public static readonly ChatFrame OpenAiUnpublished = new(Assumed(0, 3, 40), Assumed(3, 4, 8)) { SendsNames = true };

    /// <summary>
    /// gpt-oss: a system block of 61 tokens with date and medium reasoning, which hosts vary; 2 open the answer; 4 per message. A system message
    /// becomes a developer message under the heading "# Instructions", 3 tokens more (not compared with a host).
    /// </summary>
    public static readonly ChatFrame Harmony = new(Assumed(2, 63, 100), Assumed(4, 7, 9), Assumed(4, 4, 6), Assumed(4, 4, 6));

    /// <summary>6, and 2 and the role per message fit the API to 97.6–99.9 % together with the text (npm ai-tokenizer); one message was seen at 6 to 9.</summary>
    public static readonly ChatFrame Claude = new(Assumed(3, 6, 12), Assumed(1, 3, 6));

    /// <summary>13 where the models before had 9; Anthropic's own example of one message is 5 below.</summary>
    public static readonly ChatFrame ClaudeLater = new(Assumed(3, 10, 24), Assumed(1, 3, 8));

    /// <summary>
    /// Qwen 3, ChatML: 5 per message, 1 less where its text begins with a line break, which joins the one behind the role; 3 open the answer; 4 more
    /// switch thinking off (<c>enable_thinking=false</c>). Results of tools are wrapped in tags, several of them in one message.
    /// </summary>
    public static readonly ChatFrame Qwen3 = new(Assumed(3, 3, 7), Assumed(4, 5, 5), Assumed(4, 5, 10), Assumed(4, 5, 9));

    /// <summary>Qwen 2.5, ChatML: as Qwen 3 without thinking; adds a system message of 21 tokens when there is none.</summary>
    public static readonly ChatFrame Qwen25 = new(TokenEstimate.Exact(3), Assumed(4, 5, 5), Assumed(4, 5, 10), Assumed(4, 5, 9)) { WithoutSystem = TokenEstimate.Exact(21) };

    /// <summary>Qwen 2, and 2.5 for images and mathematics: the same with other system messages, 11 tokens as far as they are known.</summary>
    public static readonly ChatFrame Qwen2 = new(TokenEstimate.Exact(3), Assumed(4, 5, 5), Assumed(4, 5, 10), Assumed(4, 5, 9)) { WithoutSystem = Assumed(0, 11, 40) };

    /// <summary>Any other Qwen: holds all of them.</summary>
    public static readonly ChatFrame Qwen = new(Assumed(3, 3, 47), Assumed(4, 5, 10));

    /// <summary>Llama 3: 1 at the start, 5 per message, 4 open the answer. The published template, exact; it also trims each text.</summary>
    public static readonly ChatFrame Llama3 = new(TokenEstimate.Exact(5), TokenEstimate.Exact(5)) { TrimsText = true };

    /// <summary>Llama 3.1 to 3.3: the date comes first, 25 tokens as a system message of its own, 20 inside of one; hosts may leave it out.</summary>
    public static readonly ChatFrame Llama31 = new(Assumed(5, 25, 25), Assumed(5, 5, 5)) { WithoutSystem = Assumed(0, 5, 5), TrimsText = true };

    /// <summary>Any other Llama: holds both.</summary>
    public static readonly ChatFrame Llama = new(Assumed(5, 5, 35), Assumed(4, 5, 6)) { TrimsText = true };

    /// <summary>
    /// DeepSeek V3: 1 at the start, 1 opens the answer, 1 per user message, 2 per answer, none for system text. Later versions open or close
    /// thinking with 1 or 2, and wrap results of tools; a fit (npm ai-tokenizer) has 7, and 4 per message, for V3.1.
    /// </summary>
    public static readonly ChatFrame DeepSeek = new(Assumed(2, 2, 8), Assumed(0, 0, 4), Assumed(1, 1, 4), Assumed(1, 2, 4));

    /// <summary>Gemma 3: 1 at the start, 3 open the answer, 5 per message; system text goes before the first user message with an empty line, 1. The published template; it trims each text.</summary>
    public static readonly ChatFrame Gemma3 = new(TokenEstimate.Exact(4), Assumed(0, 1, 1), TokenEstimate.Exact(5), TokenEstimate.Exact(5)) { TrimsText = true };

    /// <summary>The counting endpoint of Gemini counts text only; fits see −1 to 0. The template of Gemma is the maximum.</summary>
    public static readonly ChatFrame Gemini = new(Assumed(0, 1, 6), Assumed(0, 0, 6));

    /// <summary>
    /// Mistral with a Tekken vocabulary: 1 at the start, 2 per user message, 1 per answer, 2 per system message since version 7 of the
    /// template; before, system text went into the last user message with an empty line (not checked). A fit (npm ai-tokenizer) has 2, and 2 per message.
    /// </summary>
    public static readonly ChatFrame Mistral = new(Assumed(1, 1, 3), Assumed(1, 2, 2), Assumed(2, 2, 4), Assumed(1, 1, 2));

    /// <summary>Grok 2 and 3: a fit (npm ai-tokenizer) has 5 or 6, and 3 and the role per message; no error is stated for short requests.</summary>
    public static readonly ChatFrame Grok = new(Assumed(0, 5, 40), Assumed(2, 4, 8));

    /// <summary>Grok 4, and later: xAI puts a text of its own before the messages, by the same fit 683 tokens.</summary>
    public static readonly ChatFrame Grok4 = new(Assumed(0, 683, 900), Assumed(2, 4, 8));

    /// <summary>The fast variants of Grok 4 and 4.1: 155 to 167 by the same fit.</summary>
    public static readonly ChatFrame Grok4Fast = new(Assumed(0, 160, 900), Assumed(2, 4, 8));

    /// <summary>grok-code-fast: 203, and 61 and the role per message by the same fit.</summary>
    public static readonly ChatFrame GrokCode = new(Assumed(0, 203, 900), Assumed(2, 62, 80));

    /// <summary>Known families without a format of their own here; fits (npm ai-tokenizer) have −1 (Nova) to 40 (MiniMax), and 4 or 5 per message.</summary>
    public static readonly ChatFrame Others = new(Assumed(0, 3, 100), Assumed(0, 4, 16));

    /// <summary>Unknown models: wide enough for every format above.</summary>
    public static readonly ChatFrame Unknown = new(Assumed(0, 3, 900), Assumed(0, 4, 80));

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
