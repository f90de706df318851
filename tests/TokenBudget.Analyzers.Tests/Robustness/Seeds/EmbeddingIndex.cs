using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace Seeds.Embeddings;

public sealed class EmbeddingIndex(EmbeddingClient client, IEmbeddingGenerator<string, Embedding<float>> generator)
{
    private readonly Dictionary<string, ReadOnlyMemory<float>> _vectors = new(StringComparer.Ordinal);

    public async Task AddAsync(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var result = await client.GenerateEmbeddingAsync("passage: " + text, new OpenAI.Embeddings.EmbeddingGenerationOptions { Dimensions = 256 });
            _vectors[text] = result.Value.ToFloats();
        }

        foreach (var batch in texts.Chunk(64))
        {
            var results = await client.GenerateEmbeddingsAsync(batch);
            for (var i = 0; i < batch.Length; ++i)
            {
                _vectors[batch[i]] = results.Value[i].ToFloats();
            }
        }

        var zipped = await generator.GenerateAndZipAsync(texts);
        foreach (var (value, embedding) in zipped)
        {
            _vectors[value] = embedding.Vector;
        }
    }

    public async Task<ReadOnlyMemory<float>> QueryAsync(string query) =>
        _vectors.TryGetValue(query, out var known) ? known : await generator.GenerateVectorAsync($"query: {query}");
}
