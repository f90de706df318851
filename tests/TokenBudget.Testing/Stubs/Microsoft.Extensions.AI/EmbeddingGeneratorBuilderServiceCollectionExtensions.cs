using System;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

public static class EmbeddingGeneratorBuilderServiceCollectionExtensions
{
    public static EmbeddingGeneratorBuilder<TInput, TEmbedding> AddEmbeddingGenerator<TInput, TEmbedding>(
        this IServiceCollection serviceCollection, IEmbeddingGenerator<TInput, TEmbedding> innerGenerator, ServiceLifetime lifetime = ServiceLifetime.Singleton)
        where TEmbedding : Embedding => new(innerGenerator);

    public static EmbeddingGeneratorBuilder<TInput, TEmbedding> AddEmbeddingGenerator<TInput, TEmbedding>(
        this IServiceCollection serviceCollection, Func<IServiceProvider, IEmbeddingGenerator<TInput, TEmbedding>> innerGeneratorFactory, ServiceLifetime lifetime = ServiceLifetime.Singleton)
        where TEmbedding : Embedding => new(innerGeneratorFactory);
}
