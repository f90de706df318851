using System.Globalization;

namespace TokenBudget.Core.Prices;

/// <summary>Reads the wordings in which the sources give prices for long requests and for peak hours.</summary>
/// <remarks>Text that has none of the known forms gives no tier: the wording stays in <see cref="ModelInfo.TierText"/>.</remarks>
internal static class PriceTierParser
{
    private const string SizesMarker = "tiers by input size:";
    private const string PeakMarker = "peak ";

    private static readonly char[] Space = [' '];

    /// <summary>Tiers in ascending order; empty when the text has none or the model has no price.</summary>
    public static IReadOnlyList<PriceTier> Parse(string text, ModelPrice? price)
    {
        if (price is null || text.Length == 0)
        {
            return [];
        }

        var sizes = text.IndexOf(SizesMarker, StringComparison.Ordinal);
        return text[0] == '>' ? ParseThreshold(text, price)
            : text.StartsWith("input_mtok>", StringComparison.Ordinal) ? ParseAssignments(text)
            : sizes >= 0 ? ParseSizes(text.Substring(sizes + SizesMarker.Length), price)
            : [];
    }

    /// <summary>The peak price of <c>peak 2x: 1.32/0.044/3.96</c>; null when the text has none.</summary>
    public static ModelPrice? ParsePeak(string text) =>
        text.StartsWith(PeakMarker, StringComparison.Ordinal) ? ParseSlashed(text.Substring(text.LastIndexOf(':') + 1)) : null;

    /// <summary><c>input_mtok>272000=4;cache_read_mtok>272000=0.4;output_mtok>272000=15</c>: prices above one threshold, by name.</summary>
    private static List<PriceTier> ParseAssignments(string text)
    {
        var fields = new TierFields();
        long? threshold = null;
        foreach (var assignment in text.Split(';'))
        {
            var parts = assignment.Split('>', '=');
            if (parts.Length != 3 || !TryCount(parts[1], out var above) || (threshold ?? above) != above
                || !TryAmount(parts[2], out var amount) || !fields.TrySet(parts[0], amount))
            {
                return [];
            }

            threshold = above;
        }

        return fields.ToPrice() is { } price ? [new PriceTier(threshold!.Value, price)] : [];
    }

    /// <summary><c>>272k: in 4 cache 0.2 out 15</c>, <c>>=200k: 4/1/12</c> or <c>>272k: 2x input+cache, 1.5x output</c>.</summary>
    private static List<PriceTier> ParseThreshold(string text, ModelPrice ordinary)
    {
        text = text.Replace("(whole request)", "");
        var colon = text.IndexOf(':');
        var inclusive = text.StartsWith(">=", StringComparison.Ordinal);
        var start = inclusive ? 2 : 1;
        if (colon < 0 || !TryCount(text.Substring(start, colon - start), out var above))
        {
            return [];
        }

        var words = text.Substring(colon + 1).Split(Space, StringSplitOptions.RemoveEmptyEntries);
        var price = words.Length == 1 ? ParseSlashed(words[0])
            : words.Length == 4 && words[1] == "input+cache," && words[3] == "output" ? Multiply(ordinary, words[0], words[2])
            : ParseNamed(words);
        return price is null ? [] : [new PriceTier(inclusive ? above - 1 : above, price)];
    }

    /// <summary><c>&lt;= 32000: 1/5 &lt;= 128000: 1.8/9</c>: every price holds up to its size, so it begins above the size before.</summary>
    private static List<PriceTier> ParseSizes(string text, ModelPrice ordinary)
    {
        var end = text.IndexOf(';');
        var tiers = new List<PriceTier>();
        long? above = null;
        foreach (var step in (end < 0 ? text : text.Substring(0, end)).Split(["<="], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = step.Split(':');
            if (parts.Length == 1 && parts[0].Trim().Length == 0)
            {
                continue;
            }

            if (parts.Length != 2 || !TryCount(parts[0], out var size) || size <= above || ParseSlashed(parts[1]) is not { } price)
            {
                return [];
            }

            if (above is { } threshold)
            {
                tiers.Add(new PriceTier(threshold, price));
            }
            else if (price.InputPerMillion != ordinary.InputPerMillion || price.OutputPerMillion != ordinary.OutputPerMillion)
            {
                return [];
            }

            above = size;
        }

        return tiers;
    }

    /// <summary><c>input/output</c> or <c>input/cached/output</c>.</summary>
    private static ModelPrice? ParseSlashed(string text)
    {
        var parts = text.Split('/');
        if (parts.Length is not (2 or 3) || !TryAmount(parts[0], out var input) || !TryAmount(parts[parts.Length - 1], out var output))
        {
            return null;
        }

        return parts.Length == 2 ? new ModelPrice(input, null, output)
            : TryAmount(parts[1], out var cached) ? new ModelPrice(input, cached, output)
            : null;
    }

    /// <summary><c>in 0.5 cache 0.05 out 2.5 cw 0.625 cw1h 1</c>.</summary>
    private static ModelPrice? ParseNamed(string[] words)
    {
        if (words.Length % 2 != 0)
        {
            return null;
        }

        var fields = new TierFields();
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!TryAmount(words[i + 1], out var amount) || !fields.TrySet(words[i], amount))
            {
                return null;
            }
        }

        return fields.ToPrice();
    }

    private static ModelPrice? Multiply(ModelPrice ordinary, string input, string output)
    {
        if (!TryAmount(input.TrimEnd('x'), out var inputFactor) || !TryAmount(output.TrimEnd('x'), out var outputFactor))
        {
            return null;
        }

        return ordinary.Times(inputFactor) with { OutputPerMillion = ordinary.OutputPerMillion * outputFactor };
    }

    private static bool TryCount(string text, out long count)
    {
        text = text.Trim();
        var thousands = text.EndsWith("k", StringComparison.Ordinal);
        var parsed = long.TryParse(thousands ? text.Substring(0, text.Length - 1) : text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
        count *= thousands ? 1_000 : 1;
        return parsed && count > 0;
    }

    private static bool TryAmount(string text, out decimal amount) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
}
