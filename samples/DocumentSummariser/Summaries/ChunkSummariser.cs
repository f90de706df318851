using Anthropic;
using Anthropic.Models.Messages;
using DocumentSummariser.Documents;
using TokenBudget;

namespace DocumentSummariser.Summaries;

/// <summary>Summarises a document chunk by chunk.</summary>
internal sealed class ChunkSummariser(AnthropicClient client)
{
    private static readonly MessageCreateParams s_template = new()
    {
        Model = "claude-haiku-4-5",
        MaxTokens = 350,
        System = Prompts.Chunk,
        Messages = [],
    };

    /// <summary>One summary per chunk, in order.</summary>
    [TokenBudget(MaxInputTokens = 8_000, MaxOutputTokens = 400, CallsPerDay = 300)]
    public async Task<IReadOnlyList<string>> SummariseAsync(Document document)
    {
        var summaries = new List<string>();
        var chunks = Chunker.Split(document.Text);
        for (var i = 0; i < chunks.Count; i++)
        {
            var chunk = chunks[i];
            if (chunk.Length > Chunker.MaxChars)
            {
                chunk = chunk[..Chunker.MaxChars];
            }

            var prompt = $"""
                Part {i + 1} of the document {document.Name}:

                <part>
                {chunk}
                </part>

                Summarise this part in at most five sentences.
                """;

            var message = await client.Messages.Create(s_template with { Messages = [new UserMessageParam { Content = prompt }] });
            summaries.Add(Answers.Text(message));
        }

        return summaries;
    }
}
