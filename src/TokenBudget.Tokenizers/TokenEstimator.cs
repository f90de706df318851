using System.Globalization;
using System.Text;
using TokenBudget.Tokenizers.Estimates;
using TokenBudget.Tokenizers.Models;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers;

/// <summary>Tells how many tokens a text has for any model: exactly where the vocabulary is public, as an interval where it is not.</summary>
/// <remarks>
/// An estimate counts the text in a public vocabulary and multiplies what each kind of piece (words, identifiers, ideographs, digits, …) has by a
/// factor. Its maximum is the UTF-8 bytes of the text, which no tokeniser that falls back to bytes exceeds, unless it normalises text first and the text
/// has characters that this makes longer. Its minimum is a share of the count that no text is known to fall below. Immutable and thread safe.
/// </remarks>
public sealed class TokenEstimator
{
    // Those that are counted exactly, or never are; and the estimates in place of a vocabulary that is not installed, or not to be used.
    private static readonly TokenEstimator?[] s_known = new TokenEstimator?[ModelRules.FamilyCount];
    private static readonly TokenEstimator?[] s_without = new TokenEstimator?[ModelRules.FamilyCount];

    private readonly EstimateFactors _factors;

    private TokenEstimator(ModelFamily family, bool isExact, TokenEncoding encoding)
    {
        Family = family;
        IsExact = isExact;
        _factors = IsExact ? default : EstimateFactors.Of(family);
        Tokenizer = Tokenizer.For(IsExact ? encoding : _factors.Base);
    }

    /// <summary>The family of the model.</summary>
    public ModelFamily Family { get; }

    /// <summary>Whether the model's own tokeniser counts, so that every estimate is one number.</summary>
    public bool IsExact { get; }

    /// <summary>The model's own tokenizer, or the one that the estimate is based on.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>How far an estimate may be off, for messages; empty when exact.</summary>
    public string Margin => IsExact ? "" : Describe();

    /// <summary>Where the factors of an estimate are from; empty when exact.</summary>
    public string Source => IsExact ? "" : _factors.Source;

    /// <summary>The estimator of a model.</summary>
    /// <param name="model">The name, as any provider spells it; null or an unknown name gives a wide interval.</param>
    public static TokenEstimator ForModel(string? model) => ForFamily(ModelFamilies.Find(model));

    /// <summary>The estimator of a family of models.</summary>
    /// <param name="family">A named value.</param>
    /// <param name="optionalVocabularies">
    /// Whether vocabularies may be used that not everybody has installed (<see cref="Encodings.IsInstalled"/>). Without them the answer is the same in
    /// every process.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static TokenEstimator ForFamily(ModelFamily family, bool optionalVocabularies = true)
    {
        if ((uint)family >= (uint)s_known.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(family), family, "There is no such family.");
        }

        // An exact one is kept for good. That a vocabulary is missing is asked anew, as it may come later.
        var isPublished = ModelFamilies.TryGetEncoding(family, out var encoding);
        var isOptional = isPublished && VocabularyAssemblies.IsOptional(encoding);
        var isExact = isPublished && (!isOptional || (optionalVocabularies && Encodings.IsInstalled(encoding)));
        var known = isOptional && !isExact ? s_without : s_known;
        return known[(int)family]
            ?? Interlocked.CompareExchange(ref known[(int)family], new TokenEstimator(family, isExact, encoding), null)
            ?? known[(int)family]!;
    }

    /// <summary>The tokens of a text alone, without what a chat format adds.</summary>
    /// <param name="text">Any UTF-16 text; empty text has none.</param>
    public EstimatedTokens Estimate(ReadOnlySpan<char> text)
    {
        if (IsExact)
        {
            var tokens = Tokenizer.CountTokens(text);
            return new EstimatedTokens(tokens, tokens, tokens);
        }

        if (text.IsEmpty)
        {
            return default;
        }

        Span<long> counted = stackalloc long[PieceKinds.Count];
        counted.Clear();
        Tokenizer.CountByKind(text, counted);
        var all = 0L;
        var expected = 0L;
        for (var kind = 0; kind < PieceKinds.Count; kind++)
        {
            all += counted[kind];
            expected += counted[kind] * _factors.ExpectedPercent[kind];
        }

        var max = Utf8.CountBytes(text);
        var min = Math.Max(all * _factors.LowPercent / 100, 1);
        return new EstimatedTokens(Math.Min(min, max), Math.Min((expected + 99) / 100, max), max);
    }

    private string Describe()
    {
        int least = _factors.ExpectedPercent[0], most = least;
        foreach (var percent in _factors.ExpectedPercent)
        {
            least = Math.Min(least, percent);
            most = Math.Max(most, percent);
        }

        var text = new StringBuilder("expected ").Append(Ratio(least));
        if (most > least)
        {
            text.Append(" to ").Append(Ratio(most));
        }

        return text.Append(" x ").Append(Tokenizer.EncodingName).Append(most > least ? " by kind of text" : "")
            .Append(", at least ").Append(Ratio(_factors.LowPercent)).Append(" x, at most its UTF-8 bytes").ToString();
    }

    private static string Ratio(int percent) => (percent / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
