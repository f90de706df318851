//: site BatchIndexer.IndexAsync | input = tokens(paragraphs[]) × |chunk| | unbounded
//: method BatchIndexer.IndexAsync | requests = |paragraphs| / 16 | input = tokens(paragraphs[]) × |chunk| × |paragraphs| / 16 | unbounded
namespace Indexing;

public sealed class BatchIndexer(EmbeddingClient embeddings)
{
    public async Task IndexAsync(IReadOnlyList<string> paragraphs, Action<string, ReadOnlyMemory<float>> store)
    {
        foreach (var batch in paragraphs.Chunk(16))
        {
            OpenAIEmbeddingCollection vectors = await embeddings.GenerateEmbeddingsAsync(batch);
            for (var i = 0; i < batch.Length; i++)
            {
                store(batch[i], vectors[i].ToFloats());
            }
        }
    }
}
