//: site DocsQa.AskAsync | input = tokens(question) | bounded | at most = 200
//: site DocsQa.AskAsync#2 | input = 29 + 5 × tokens(passage.Text) + tokens(question) | bounded
//: method DocsQa.AskAsync | requests = 2 | input = 29 + 5 × tokens(passage.Text) + 2 × tokens(question) | bounded
using System.ComponentModel.DataAnnotations;

namespace Docs;

public sealed class Passage
{
    [MaxLength(1200)]
    public required string Text { get; init; }
}

public interface IVectorStore
{
    Task<IReadOnlyList<Passage>> SearchAsync(ReadOnlyMemory<float> vector);
}

public sealed class DocsQa(ChatClient chat, EmbeddingClient embeddings, IVectorStore store)
{
    public async Task<string> AskAsync([MaxTokens(200)] string question)
    {
        OpenAIEmbedding vector = await embeddings.GenerateEmbeddingAsync(question);
        var found = await store.SearchAsync(vector.ToFloats());
        var prompt = new StringBuilder("Answer from the sources only. Sources:\n");
        foreach (var passage in found.Take(5))
        {
            prompt.Append("---\n").Append(passage.Text).Append('\n');
        }

        ChatCompletion completion = await chat.CompleteChatAsync([new SystemChatMessage(prompt.ToString()), new UserChatMessage(question)]);
        return completion.Content[0].Text;
    }
}
