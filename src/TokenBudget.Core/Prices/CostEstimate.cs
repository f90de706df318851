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

    /// <summary>USD of any number of calls, of which only the tokens of all together are known.</summary>
    /// <param name="model">The model.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="input">Input tokens of all calls.</param>
    /// <param name="output">Output tokens of all calls.</param>
    /// <returns>
    /// The minimum takes the cheapest tier, the maximum what one call costs that sends and yields all of it, because no tier makes a larger
    /// call cheaper. The expected figure takes calls of equal size. Null when the model has no price.
    /// </returns>
    public static CostFacts? OfAll(ModelInfo model, TokenEstimate calls, TokenEstimate input, TokenEstimate output)
    {
        if (model.Price is not { } cheapest)
        {
            return null;
        }

        foreach (var tier in model.Tiers)
        {
            cheapest = new ModelPrice(
                Math.Min(cheapest.InputPerMillion, tier.Price.InputPerMillion),
                cheapest.CachedInputPerMillion,
                Math.Min(cheapest.OutputPerMillion, tier.Price.OutputPerMillion));
        }

        var mayBeCached = input.Max is null || input.Max >= (model.PromptCacheMinTokens ?? 0);
        var least = mayBeCached ? Lower(cheapest.CachedInputPerMillion, cheapest.InputPerMillion) : cheapest.InputPerMillion;
        var min = (cheapest with { InputPerMillion = least }).CostUsd(input.Min, output.Min);
        var each = model.PriceFor(input.Expected / Math.Max(1, calls.Expected))!;
        return new CostFacts(min, each.CostUsd(input.Expected, output.Expected), Max(model, input, output, mayBeCached));
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
