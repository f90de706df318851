using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What a call of a method of another project costs.</summary>
internal static class ExternalPrice
{
    /// <summary>The price at home holds for any argument that keeps what its parameter promises; the tokens of this call limit it too.</summary>
    /// <param name="home">USD of any call; null when a model has no price, or a caller may choose it.</param>
    /// <param name="isModelHandedIn">Whether a caller may choose the model.</param>
    /// <param name="keepPromises">Whether the arguments keep them.</param>
    /// <param name="requests">Requests of this call.</param>
    /// <param name="input">Their input tokens.</param>
    /// <param name="output">Their output tokens.</param>
    /// <param name="models">Any of them may be asked.</param>
    public static CostFacts? Of(CostFacts? home, bool isModelHandedIn, bool keepPromises, TokenEstimate requests, TokenEstimate input, TokenEstimate output, IReadOnlyList<string> models)
    {
        if (home is null)
        {
            return isModelHandedIn ? OfModels(requests, input, output, models) : null;
        }

        var limit = keepPromises ? home.Max : null;
        if (OfModels(requests, input, output, models) is not { } here)
        {
            return home with { Max = limit };
        }

        var max = here.Max is { } a && limit is { } b ? Math.Min(a, b) : here.Max ?? limit;
        var min = Math.Max(home.Min, here.Min);
        min = max < min ? max.Value : min;
        return new CostFacts(min, max < here.Expected ? max.Value : Math.Max(min, here.Expected), max);
    }

    /// <summary>Null when a model has no price.</summary>
    private static CostFacts? OfModels(TokenEstimate requests, TokenEstimate input, TokenEstimate output, IReadOnlyList<string> models)
    {
        CostFacts? usd = null;
        foreach (var id in models)
        {
            if (!PriceBook.Default.TryFind(id, out var model) || CostEstimate.OfAll(model, requests, input, output) is not { } one)
            {
                return null;
            }

            usd = usd is null ? one : CostFacts.Either(usd, one);
        }

        return usd;
    }
}
