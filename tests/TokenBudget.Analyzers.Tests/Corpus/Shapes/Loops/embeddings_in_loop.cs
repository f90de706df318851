//: site DocumentIndexer.IndexAsync | input = 1 + tokens(document.Text) + tokens(document.Title) | unbounded
//: method DocumentIndexer.IndexAsync | requests = |documents| | input = |documents| × (1 + tokens(document.Text) + tokens(document.Title)) | unbounded
namespace Indexing;

public sealed record Document(string Title, string Text);

public sealed class DocumentIndexer(EmbeddingClient embeddings)
{
    public async Task<List<ReadOnlyMemory<float>>> IndexAsync(IEnumerable<Document> documents)
    {
        var vectors = new List<ReadOnlyMemory<float>>();
        foreach (var document in documents)
        {
            OpenAIEmbedding embedding = await embeddings.GenerateEmbeddingAsync($"{document.Title}\n{document.Text}");
            vectors.Add(embedding.ToFloats());
        }

        return vectors;
    }
}
