using System.Globalization;

namespace TokenBudget.Core.Prices;

/// <summary>Turns the CSV text of the price book into models.</summary>
internal static class PriceBookParser
{
    private const string ChangesMarker = "price changes ";

    private static readonly string[] Columns =
    [
        "id", "provider", "aliases", "context_window", "max_output_tokens", "input_price_per_mtok_usd", "cached_input_price",
        "output_price", "tokenizer", "source", "as_of", "cache_write_5m_price", "cache_write_1h_price", "long_context_tier",
        "prompt_cache_min_tokens", "batch_multiplier", "agrees_with", "disagrees_with", "context_disagreement", "notes",
    ];

    /// <summary>All models in the order of the text.</summary>
    /// <exception cref="FormatException">A column, a field or a number is missing or malformed; the message names line and column.</exception>
    public static List<ModelInfo> Parse(string csv)
    {
        var rows = CsvReader.Read(csv);
        if (rows.Count == 0 || !rows[0].Fields.SequenceEqual(Columns, StringComparer.Ordinal))
        {
            throw new FormatException($"Line 1: the header must be {string.Join(",", Columns)}.");
        }

        var models = new List<ModelInfo>(rows.Count - 1);
        for (var i = 1; i < rows.Count; i++)
        {
            models.Add(ParseRow(rows[i]));
        }

        return models;
    }

    private static ModelInfo ParseRow(CsvRow row)
    {
        if (row.Fields.Count != Columns.Length)
        {
            throw new FormatException($"Line {row.Line}: {row.Fields.Count} fields, but the header has {Columns.Length}.");
        }

        var price = ParsePrice(row);
        var notes = Text(row, "notes");
        var tierText = Text(row, "long_context_tier");
        var tiers = PriceTierParser.Parse(tierText.Length > 0 ? tierText : notes, price);
        return new ModelInfo
        {
            Id = Required(row, "id"),
            Provider = Required(row, "provider"),
            Aliases = Text(row, "aliases").Split(['|'], StringSplitOptions.RemoveEmptyEntries),
            ContextWindow = Count(row, "context_window"),
            MaxOutputTokens = Count(row, "max_output_tokens"),
            Price = price,
            Tiers = tiers,
            PeakPrice = PriceTierParser.ParsePeak(tierText),
            TierText = tierText,
            Tokenizer = Required(row, "tokenizer"),
            Source = Required(row, "source"),
            AsOf = Required(row, "as_of"),
            Status = price is null ? PriceStatus.Unknown
                : Text(row, "disagrees_with").Length > 0 ? PriceStatus.Disputed
                : Text(row, "agrees_with").Length > 0 ? PriceStatus.Confirmed
                : PriceStatus.SingleSource,
            Agreements = Text(row, "agrees_with"),
            Disagreements = Text(row, "disagrees_with"),
            ContextDisagreement = Text(row, "context_disagreement"),
            PromptCacheMinTokens = Count(row, "prompt_cache_min_tokens"),
            BatchMultiplier = Amount(row, "batch_multiplier"),
            PriceChangesOn = ChangeDay(row, notes),
            Notes = notes,
        };
    }

    /// <summary>The price, or null when one of its two halves is missing: a half-known price can't say what a request costs.</summary>
    private static ModelPrice? ParsePrice(CsvRow row)
    {
        if (Amount(row, "input_price_per_mtok_usd") is not { } input || Amount(row, "output_price") is not { } output)
        {
            return null;
        }

        return new ModelPrice(input, Amount(row, "cached_input_price"), output)
        {
            CacheWritePerMillion = Amount(row, "cache_write_5m_price"),
            CacheWriteOneHourPerMillion = Amount(row, "cache_write_1h_price"),
        };
    }

    private static string? ChangeDay(CsvRow row, string notes)
    {
        var at = notes.IndexOf(ChangesMarker, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var day = notes.Substring(at + ChangesMarker.Length);
        day = day.Substring(0, Math.Min(10, day.Length));
        return DateSuffix.IsIsoDay(day) ? day : throw Malformed(row, "notes", day, "a day such as 2027-01-01 after \"price changes\"");
    }

    private static string Text(CsvRow row, string column) => row.Fields[Array.IndexOf(Columns, column)].Trim();

    private static string Required(CsvRow row, string column)
    {
        var text = Text(row, column);
        return text.Length > 0 ? text : throw Malformed(row, column, text, "a value");
    }

    /// <summary>A whole number; some sources write it as <c>2000000.0</c>.</summary>
    private static long? Count(CsvRow row, string column)
    {
        var amount = Amount(row, column);
        return amount is null ? null
            : amount == decimal.Truncate(amount.Value) && amount <= long.MaxValue ? (long)amount.Value
            : throw Malformed(row, column, Text(row, column), "a whole number");
    }

    private static decimal? Amount(CsvRow row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw Malformed(row, column, text, "a number that is not negative");
    }

    private static FormatException Malformed(CsvRow row, string column, string value, string expected) =>
        new($"Line {row.Line}, column {column}: \"{value}\" is not {expected}.");
}
