using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Core.Prices;

/// <summary>What a call costs, as an interval that holds whatever the provider's prompt cache and clock do.</summary>
public static class CostEstimate
{
    /// <summary>USD of one call.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">Input tokens of the call.</param>
    /// <param name="output">Output tokens of the call.</param>
    /// <returns>
    /// The expected figure is the expected tokens at the price of their tier, without cache, outside peak hours.
    /// The minimum takes input as read from the cache when it may be long enough to be cached. The maximum takes the dearest tier
    /// that can be reached, peak hours, and the price for writing the cache where the provider writes it unasked (OpenAI); it is null when
    /// tokens are unbounded. Null when the model has no price.
    /// </returns>
    public static CostFacts? PerCall(ModelInfo model, TokenEstimate input, TokenEstimate output)
    {
        if (model.PriceFor(input.Min) is not { } lowest)
        {
            return null;
        }

        var mayBeCached = input.Max is null || input.Max >= (model.PromptCacheMinTokens ?? 0);
        var cached = mayBeCached ? Lower(lowest.CachedInputPerMillion ?? model.Price?.CachedInputPerMillion, lowest.InputPerMillion) : lowest.InputPerMillion;
        var min = (lowest with { InputPerMillion = cached }).CostUsd(input.Min, output.Min);
        var expected = model.CostUsd(input.Expected, output.Expected);
        return new CostFacts(min, expected, Max(model, input, output, mayBeCached));
    }

    private static decimal? Max(ModelInfo model, TokenEstimate input, TokenEstimate output, bool mayBeCached)
    {
        if (input.Max is not { } inputMax || output.Max is not { } outputMax)
        {
            return null;
        }

        var max = model.PeakPrice is { } peak ? Dearest(peak, model, mayBeCached).CostUsd(inputMax, outputMax) : 0m;
        return Math.Max(max, Dearest(model.PriceFor(inputMax)!, model, mayBeCached).CostUsd(inputMax, outputMax));
    }

    private static ModelPrice Dearest(ModelPrice price, ModelInfo model, bool mayBeCached) =>
        mayBeCached && model.Provider is "openai" or "azure-openai" && price.CacheWritePerMillion > price.InputPerMillion
            ? price with { InputPerMillion = price.CacheWritePerMillion.Value }
            : price;

    private static decimal Lower(decimal? left, decimal right) => left < right ? left.Value : right;
}
