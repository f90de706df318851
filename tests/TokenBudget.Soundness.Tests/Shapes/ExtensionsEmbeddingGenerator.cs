using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>Sends what an embedding generator of Microsoft.Extensions.AI is given by the OpenAI SDK.</summary>
internal sealed class ExtensionsEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var client = new EmbeddingClient(options?.ModelId ?? "text-embedding-3-small", Provider.Key, Provider.OpenAI);
        OpenAIEmbeddingCollection embeddings = await client.GenerateEmbeddingsAsync(values, cancellationToken: cancellationToken);
        return [.. embeddings.Select(embedding => new Embedding<float>(embedding.ToFloats()))];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
