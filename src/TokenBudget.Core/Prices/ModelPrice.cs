namespace TokenBudget.Core.Prices;

/// <summary>What a model costs, in USD per million tokens.</summary>
/// <param name="InputPerMillion">Input tokens that are not read from a prompt cache.</param>
/// <param name="CachedInputPerMillion">Input tokens that are read from a prompt cache; null when the model has no such price.</param>
/// <param name="OutputPerMillion">Output tokens, reasoning included.</param>
public sealed record ModelPrice(decimal InputPerMillion, decimal? CachedInputPerMillion, decimal OutputPerMillion)
{
    private const decimal Million = 1_000_000m;

    /// <summary>Input tokens that are written to a cache for five minutes (or for the only period there is); null when writing has no price of its own.</summary>
    public decimal? CacheWritePerMillion { get; init; }

    /// <summary>Input tokens that are written to a cache for one hour; null when there is no such price.</summary>
    public decimal? CacheWriteOneHourPerMillion { get; init; }

    /// <summary>USD for one request without any prompt cache: tokens × price per million ÷ 1,000,000.</summary>
    public decimal CostUsd(long inputTokens, long outputTokens) =>
        ((inputTokens * InputPerMillion) + (outputTokens * OutputPerMillion)) / Million;

    /// <summary>The same price, every figure multiplied.</summary>
    internal ModelPrice Times(decimal factor) => new(InputPerMillion * factor, CachedInputPerMillion * factor, OutputPerMillion * factor)
    {
        CacheWritePerMillion = CacheWritePerMillion * factor,
        CacheWriteOneHourPerMillion = CacheWriteOneHourPerMillion * factor,
    };
}
