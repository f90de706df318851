using Anthropic.Models.Messages;

namespace DocumentSummariser.Summaries;

/// <summary>Reads the text of replies.</summary>
internal static class Answers
{
    /// <summary>The text blocks of a message, joined.</summary>
    public static string Text(Message message) =>
        string.Concat(message.Content.Select(block => block.TryPickText(out var text) ? text.Text : ""));

    /// <summary>The text that an event of a stream adds; empty for other events.</summary>
    public static string Text(RawMessageStreamEvent update) =>
        update.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text) ? text.Text : "";
}
