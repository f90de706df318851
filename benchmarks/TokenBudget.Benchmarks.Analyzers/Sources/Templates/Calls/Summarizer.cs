using OpenAI.Chat;

namespace Shop.Area__AREA__;

/// <summary>Makes a short text of reviews.</summary>
public sealed class Summarizer__N__(ChatClient client)
{
    private const string Instructions = """
        You summarise customer reviews of shop __AREA__.
        - Write at most three sentences.
        - Name the most frequent complaint first.
        - Never invent a fact.
        """;

    private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 300 };

    public async Task<string> SummarizeAsync(string product, IReadOnlyList<string> reviews, CancellationToken cancellationToken)
    {
        var prompt = new System.Text.StringBuilder();
        prompt.AppendLine($"Product __N__: {product}");
        for (var i = 0; i < reviews.Count; i++)
        {
            prompt.Append(i + 1).Append(". ").AppendLine(reviews[i].Length > 500 ? reviews[i][..500] : reviews[i]);
        }

        var completion = await client.CompleteChatAsync([new SystemChatMessage(Instructions), new UserChatMessage(prompt.ToString())], Options, cancellationToken);
        return completion.Value.Content[0].Text;
    }
}
