using System.Text;
using Anthropic;
using Anthropic.Models.Messages;
using TokenBudget;

namespace DocumentSummariser.Summaries;

/// <summary>Joins the summaries of the parts into one.</summary>
internal sealed class DigestWriter(AnthropicClient client)
{
    private const int MaxParts = 20;

    /// <summary>The digest, piece by piece as it is written.</summary>
    /// <param name="parts">Summaries in order; only the first 20 are used.</param>
    /// <param name="formal">Whether the reader expects formal language.</param>
    [TokenBudget(MaxInputTokens = 12_000, MaxOutputTokens = 700, CallsPerDay = 80)]
    public async IAsyncEnumerable<string> WriteAsync(IReadOnlyList<string> parts, bool formal)
    {
        var text = new StringBuilder("Summaries of the parts:\n");
        var number = 0;
        foreach (var part in parts.Take(MaxParts))
        {
            number++;
            text.Append('[').Append(number).Append("] ").AppendLine(part.Length > 1_500 ? part[..1_500] : part);
        }

        var parameters = new MessageCreateParams
        {
            Model = Model.ClaudeSonnet4_6,
            MaxTokens = 600,
            System = formal ? Prompts.Digest + " Use formal language." : Prompts.Digest,
            Messages =
            [
                new UserMessageParam { Content = text.ToString() },
                new AssistantMessageParam { Content = "Before I write: are there parts missing?" },
                new UserMessageParam { Content = "No. Write the summary now." },
            ],
        };

        await foreach (var update in client.Messages.CreateStreaming(parameters))
        {
            var piece = Answers.Text(update);
            if (piece.Length > 0)
            {
                yield return piece;
            }
        }
    }
}
