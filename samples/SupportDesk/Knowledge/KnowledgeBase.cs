using System.ClientModel;
using Microsoft.Extensions.Configuration;
using OpenAI;
using OpenAI.Embeddings;
using TokenBudget;

namespace SupportDesk.Knowledge;

/// <summary>Finds the articles that fit a question, by embeddings.</summary>
public sealed class KnowledgeBase
{
    /// <summary>How many articles a search returns.</summary>
    public const int MaxHits = 3;

    private readonly EmbeddingClient _embeddings;
    private readonly List<(Article Article, ReadOnlyMemory<float> Vector)> _index = [];

    /// <summary>Connects by the settings <c>EmbeddingModel</c>, <c>Key</c> and <c>Endpoint</c>.</summary>
    public KnowledgeBase(IConfiguration configuration)
    {
        var options = new OpenAIClientOptions();
        if (configuration["Endpoint"] is { Length: > 0 } endpoint)
        {
            options.Endpoint = new Uri(endpoint);
        }

        _embeddings = new EmbeddingClient(
            configuration["EmbeddingModel"] ?? "text-embedding-3-small",
            new ApiKeyCredential(configuration["Key"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? ""),
            options);
    }

    /// <summary>Reads the articles beside the program and indexes them. Once per start.</summary>
    [TokenBudget(CallsPerDay = 5)]
    public async Task IndexAsync(CancellationToken cancellationToken = default)
    {
        var articles = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data", "articles"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => new Article(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
            .ToList();
        var texts = articles.Select(article => article.Title + "\n" + article.Text).ToList();

        OpenAIEmbeddingCollection vectors = await _embeddings.GenerateEmbeddingsAsync(texts, cancellationToken: cancellationToken);
        _index.Clear();
        foreach (var vector in vectors)
        {
            _index.Add((articles[vector.Index], vector.ToFloats()));
        }
    }

    /// <summary>The best articles for a question, best first.</summary>
    [TokenBudget(MaxInputTokens = 300)]
    public async Task<IReadOnlyList<Article>> SearchAsync([MaxTokens(250)] string question, CancellationToken cancellationToken = default)
    {
        OpenAIEmbedding embedding = await _embeddings.GenerateEmbeddingAsync("Support question: " + question, cancellationToken: cancellationToken);
        var vector = embedding.ToFloats();

        return [.. _index.OrderByDescending(entry => Similarity(entry.Vector.Span, vector.Span)).Take(MaxHits).Select(entry => entry.Article)];
    }

    private static double Similarity(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double product = 0;
        for (var i = 0; i < left.Length; i++)
        {
            product += left[i] * right[i];
        }

        return product;
    }
}
