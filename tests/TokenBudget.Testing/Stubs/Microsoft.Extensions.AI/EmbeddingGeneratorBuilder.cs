using System;

namespace Microsoft.Extensions.AI;

public sealed class EmbeddingGeneratorBuilder<TInput, TEmbedding>
    where TEmbedding : Embedding
{
    public EmbeddingGeneratorBuilder(IEmbeddingGenerator<TInput, TEmbedding> innerGenerator)
    {
    }

    public EmbeddingGeneratorBuilder(Func<IServiceProvider, IEmbeddingGenerator<TInput, TEmbedding>> innerGeneratorFactory)
    {
    }

    public IEmbeddingGenerator<TInput, TEmbedding> Build(IServiceProvider? services = null) => throw null!;
}
