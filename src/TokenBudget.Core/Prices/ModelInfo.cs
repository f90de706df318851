namespace TokenBudget.Core.Prices;

/// <summary>One model of the price book, with where its figures come from.</summary>
public sealed record ModelInfo
{
    /// <summary>Id in the price book, such as <c>gpt-4o-mini</c> or <c>azure/gpt-4o-mini</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who bills for it, such as <c>openai</c> or <c>amazon-bedrock</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Other names of the same model; empty when there are none.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Tokens of input and output together; null when unknown.</summary>
    public long? ContextWindow { get; init; }

    /// <summary>Most output tokens of one request; null when unknown.</summary>
    public long? MaxOutputTokens { get; init; }

    /// <summary>The ordinary price; null when unknown, which never means free.</summary>
    public ModelPrice? Price { get; init; }

    /// <summary>Prices for long requests, ascending by threshold; empty when there are none.</summary>
    public IReadOnlyList<PriceTier> Tiers { get; init; } = [];

    /// <summary>The price at the dearest time of day; null when the price does not depend on the time.</summary>
    public ModelPrice? PeakPrice { get; init; }

    /// <summary>Tiers and peak prices as the source words them; empty when there are none.</summary>
    public string TierText { get; init; } = "";

    /// <summary>The tokeniser as the source words it.</summary>
    public required string Tokenizer { get; init; }

    /// <summary>Where price and limits come from.</summary>
    public required string Source { get; init; }

    /// <summary>When the source was read: <c>yyyy-MM-dd</c>, or <c>yyyy-MM</c> when the day is unknown.</summary>
    public required string AsOf { get; init; }

    /// <summary>How well the price is supported.</summary>
    public PriceStatus Status { get; init; }

    /// <summary>Other sources that give the same price, separated by <c>|</c>: GP genai-prices, LL LiteLLM, MD models.dev, OR OpenRouter.</summary>
    public string Agreements { get; init; } = "";

    /// <summary>Other sources that give another price, and which, separated by <c>|</c>.</summary>
    public string Disagreements { get; init; } = "";

    /// <summary>What the sources say about the context window when they differ; empty when they don't.</summary>
    public string ContextDisagreement { get; init; } = "";

    /// <summary>Shortest prefix that the provider caches, in tokens; null when unknown or when it does not cache.</summary>
    public long? PromptCacheMinTokens { get; init; }

    /// <summary>What a request in a batch costs relative to a single one, such as 0.5; null when unknown.</summary>
    public decimal? BatchMultiplier { get; init; }

    /// <summary>Day from which another price is announced, <c>yyyy-MM-dd</c>; null when none is.</summary>
    public string? PriceChangesOn { get; init; }

    /// <summary>What a reader should know about the figures; empty when nothing.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The price of a request with this many input tokens: the last tier that it is above, or else the ordinary price. Null when the model has no price.</summary>
    public ModelPrice? PriceFor(long inputTokens)
    {
        var price = Price;
        for (var i = 0; i < Tiers.Count && inputTokens > Tiers[i].AboveInputTokens; i++)
        {
            price = Tiers[i].Price;
        }

        return price;
    }

    /// <summary>USD for one request outside peak hours and without a prompt cache; a long request pays its tier as a whole.</summary>
    /// <exception cref="InvalidOperationException">The model has no price: look at <see cref="Price"/> first.</exception>
    public decimal CostUsd(long inputTokens, long outputTokens)
    {
        var price = PriceFor(inputTokens)
            ?? throw new InvalidOperationException($"The price book has no price for {Id}; an unknown price must not be counted as 0.");
        return price.CostUsd(inputTokens, outputTokens);
    }
}
