using System.Collections.Concurrent;
using System.Globalization;
using TokenBudget.Core.Estimates;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>How the text of a model is counted, and what the figure is worth. Immutable and thread safe.</summary>
public sealed class ModelTokenizer
{
    private static readonly ConcurrentDictionary<ModelFamily, ModelTokenizer> Known = new();

    private readonly ModelFamily _family;

    private ModelTokenizer(ModelFamily family)
    {
        _family = family;
        EncodingName = family.IsExact ? family.Counter.EncodingName : family.Counter.EncodingName + "~";
        Margin = family.IsExact ? "" : string.Format(
            CultureInfo.InvariantCulture,
            "expected {0:0.00} x {1} ({2}), at least {3:0.00} x, at most its UTF-8 bytes",
            family.ExpectedPercent / 100m,
            family.Counter.EncodingName,
            family.Name,
            family.LowPercent / 100m);
    }

    /// <summary>Counts the text; what it returns still has to go through <see cref="Scale"/>.</summary>
    public ITokenCounter Counter => _family.Counter;

    /// <summary>True when the counter is the model's own tokeniser.</summary>
    public bool IsExact => _family.IsExact;

    /// <summary>Name of the encoding, such as <c>o200k_base</c>; with a trailing <c>~</c> when the figures are estimates by way of it.</summary>
    public string EncodingName { get; }

    /// <summary>How far an estimate may be off, for messages; empty when exact.</summary>
    public string Margin { get; }

    /// <summary>The tokeniser of a model.</summary>
    /// <param name="modelId">Id as written in code or settings, in any spelling that <see cref="Prices.PriceBook"/> knows; null when the model is not known.</param>
    /// <returns>Always one: models without a published tokeniser are estimated by way of <c>o200k_base</c>.</returns>
    public static ModelTokenizer For(string? modelId)
    {
        return Known.GetOrAdd(ModelFamilies.Find(modelId), static f => new ModelTokenizer(f));
    }

    /// <summary>Turns what the counter counted into an estimate for the model.</summary>
    /// <param name="counted">Tokens by <see cref="Counter"/>.</param>
    /// <param name="maxUtf8Bytes">UTF-8 bytes of the text at most; null when nothing limits them.</param>
    /// <returns>
    /// The same when exact. Otherwise low factor × minimum, expected factor × expected, and the bytes as maximum: no tokeniser that falls
    /// back to bytes needs more tokens. (Normalisation, which Claude and Qwen do first, can lengthen rare characters; that is part of the
    /// assumption.) The basis is assumed at the strongest, and unbounded without bytes.
    /// </returns>
    public TokenEstimate Scale(TokenEstimate counted, long? maxUtf8Bytes)
    {
        if (IsExact || counted.Max == 0)
        {
            return counted;
        }

        var min = Math.Max(Percent(counted.Min, _family.LowPercent, roundUp: false), counted.Min > 0 ? 1 : 0);
        var expected = Percent(counted.Expected, _family.ExpectedPercent, roundUp: true);
        if (maxUtf8Bytes is not { } bytes)
        {
            return TokenEstimate.Unbounded(min, expected);
        }

        var max = Math.Max(bytes, 0);
        return new TokenEstimate(Math.Min(min, max), expected, max, TokenEstimate.Weaker(counted.Basis, Basis.Assumed));
    }

    private static long Percent(long tokens, int percent, bool roundUp)
    {
        var scaled = tokens * (percent / 100m);
        return scaled >= long.MaxValue ? long.MaxValue : (long)(roundUp ? Math.Ceiling(scaled) : Math.Floor(scaled));
    }
}
