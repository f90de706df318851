namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>What a recorded request says, whichever provider it was for.</summary>
internal sealed record SentRequest
{
    /// <summary>Chat messages or texts to embed.</summary>
    public required bool IsChat { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>Highest number of output tokens; null when the request does not limit them.</summary>
    public long? OutputCap { get; init; }

    /// <summary>How many messages the chat format frames; instructions count as one.</summary>
    public int Messages { get; init; }

    /// <summary>How many messages carry a name of their author.</summary>
    public int Names { get; init; }

    /// <summary>The texts in the order of the request.</summary>
    public required IReadOnlyList<SentText> Texts { get; init; }

    /// <summary>The tools that it offers.</summary>
    public IReadOnlyList<SentTool> Tools { get; init; } = [];

    /// <summary>The schema that the reply must follow, as JSON; null when there is none.</summary>
    public string? ResponseSchema { get; init; }
}
