using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads;

/// <summary>The chat and tool formats, as far as they are published or were measured.</summary>
/// <remarks>
/// Open models: counted in their published chat templates; the maximum includes a default system message and switches that
/// a host may add. OpenAI: the token-counting page of the OpenAI cookbook. Anthropic: the published sizes of the tool prompt and
/// measurements with its counting endpoint by others. Whatever is not published exactly is an interval with an assumed basis.
/// </remarks>
internal static class Frames
{
    /// <summary>GPT-3.5, GPT-4, GPT-4o, GPT-4.1: 3 per message, 1 for its role, 3 that open the answer. Compared with the API by the cookbook: equal.</summary>
    public static readonly ChatFrame OpenAi = new(TokenEstimate.Exact(3), TokenEstimate.Exact(4));

    /// <summary>The same formula for models that the cookbook does not cover (o-series, GPT-5): one report is 1 below it, one fit 2 above.</summary>
    public static readonly ChatFrame OpenAiLater = Chat(2, 3, 5, 4, 4, 4);

    public static readonly ChatFrame OpenAiUnpublished = Chat(0, 3, 40, 3, 4, 8);

    /// <summary>The system block of the Harmony format is 61 tokens; hosts vary it.</summary>
    public static readonly ChatFrame Harmony = Chat(2, 63, 100, 4, 4, 6);

    /// <summary>6 + 2 per message fits the API to 97.6–99.9 % together with the text; one message was seen at 6 to 9.</summary>
    public static readonly ChatFrame Claude = Chat(3, 6, 12, 1, 2, 6);

    /// <summary>13 where the models before had 9.</summary>
    public static readonly ChatFrame ClaudeLater = Chat(3, 10, 24, 1, 3, 8);

    /// <summary>ChatML; Qwen 2.5 adds a system message of 21 tokens when there is none, and 4 tokens switch thinking off.</summary>
    public static readonly ChatFrame Qwen = Chat(3, 3, 31, 4, 5, 6);

    /// <summary>Llama 3.1 and later put the date before the messages: 25 tokens.</summary>
    public static readonly ChatFrame Llama = Chat(5, 5, 35, 4, 5, 6);

    public static readonly ChatFrame DeepSeek = Chat(1, 2, 4, 1, 2, 3);

    /// <summary>The counting endpoint of Gemini counts text only; the template of Gemma adds 4 and 5 per message.</summary>
    public static readonly ChatFrame Gemini = Chat(0, 1, 6, 0, 0, 6);

    public static readonly ChatFrame Mistral = Chat(1, 1, 4, 1, 2, 4);

    /// <summary>Wide enough for every format above.</summary>
    public static readonly ChatFrame Unknown = Chat(0, 3, 100, 0, 4, 16);

    /// <summary>The cookbook's formula: 12 per request and 7 per tool, and 3 that open its properties.</summary>
    public static readonly ToolFrame OpenAiTools = Tool(4, 12, 128, 4, 10, 24);

    /// <summary>The same with 10 per tool.</summary>
    public static readonly ToolFrame OpenAiEarlierTools = Tool(4, 12, 128, 4, 13, 24);

    /// <summary>The tool prompt is published: 159 to 530 tokens for Claude 3, about 346 for Claude 4; 53 per tool was fitted.</summary>
    public static readonly ToolFrame ClaudeTools = Tool(159, 346, 1_000, 5, 53, 100);

    /// <summary>82 tokens of preamble for Qwen; others are of that size.</summary>
    public static readonly ToolFrame OtherTools = Tool(0, 80, 1_000, 0, 10, 100);

    private static ChatFrame Chat(long min, long expected, long max, long messageMin, long messageExpected, long messageMax) =>
        new(Assumed(min, expected, max), Assumed(messageMin, messageExpected, messageMax));

    private static ToolFrame Tool(long min, long expected, long max, long toolMin, long toolExpected, long toolMax) =>
        new(Assumed(min, expected, max), Assumed(toolMin, toolExpected, toolMax));

    private static TokenEstimate Assumed(long min, long expected, long max) => new(min, expected, max, Basis.Assumed);
}
