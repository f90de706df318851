using System.Diagnostics.CodeAnalysis;
using TokenBudget.Tokenizers.Estimates;
using TokenBudget.Tokenizers.Normalization;
using TokenBudget.Tokenizers.PreTokenizers;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers;

/// <summary>
/// Counts the tokens of text in one encoding, exactly as the model vendor's tokeniser does.
/// </summary>
/// <remarks>
/// Special tokens that stand in the text, such as <c>&lt;|endoftext|&gt;</c>, are counted as the ordinary text they are. A lone
/// surrogate counts as U+FFFD. Tokenizers are immutable, shared, and safe to use from any number of threads. A vocabulary is
/// first touched when it first counts, and used where it lies in the assembly: there is nothing to load or to dispose.
/// </remarks>
public abstract class Tokenizer : ITokenCounter
{
    private static readonly Tokenizer?[] s_known = new Tokenizer?[Encodings.Count];

    private protected Tokenizer(TokenEncoding encoding) => Encoding = encoding;

    /// <summary>The encoding.</summary>
    public TokenEncoding Encoding { get; }

    /// <inheritdoc/>
    public string EncodingName => Encodings.NameOf(Encoding);

    /// <inheritdoc/>
    public virtual int MaxTokensPerByte => 1;

    /// <summary>The tokenizer of an encoding; always the same one.</summary>
    /// <param name="encoding">A named value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static Tokenizer For(TokenEncoding encoding) =>
        (uint)encoding < (uint)s_known.Length && s_known[(int)encoding] is { } known ? known : Create(encoding);

    /// <summary>The tokenizer of a model that is counted exactly.</summary>
    /// <param name="model">The name of a model, as any provider spells it (see <see cref="ModelFamilies.Find(string)"/>).</param>
    /// <exception cref="NotSupportedException">
    /// The model is unknown, its tokeniser is not published, or its vocabulary is not installed; the message says what to do.
    /// <see cref="TokenEstimator.ForModel"/> has an interval for every model.
    /// </exception>
    public static Tokenizer ForModel(string model) => TryForModel(model, out var tokenizer) ? tokenizer : throw CannotCount(model);

    /// <summary>Finds the tokenizer of a model, if it is counted exactly.</summary>
    /// <param name="model">The name of a model, as any provider spells it.</param>
    /// <param name="tokenizer">The tokenizer, or null.</param>
    /// <returns>False when the model is unknown, its tokeniser is not published, or its vocabulary is not installed.</returns>
    public static bool TryForModel(string? model, [NotNullWhen(true)] out Tokenizer? tokenizer)
    {
        tokenizer = ModelFamilies.TryGetEncoding(ModelFamilies.Find(model), out var encoding) && Encodings.IsInstalled(encoding) ? For(encoding) : null;
        return tokenizer is not null;
    }

    /// <inheritdoc/>
    public abstract int CountTokens(ReadOnlySpan<char> text);

    /// <inheritdoc/>
    public abstract StablePrefix MeasureStablePrefix(ReadOnlySpan<char> text);

    /// <inheritdoc/>
    public abstract int FindBoundary(ReadOnlySpan<char> text);

    /// <summary>Counts the tokens of a text by the kind of the pieces that they come from.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">The tokens of each <see cref="PieceKind"/> are added to its element.</param>
    internal abstract void CountByKind(ReadOnlySpan<char> text, Span<long> tokens);

    private static NotSupportedException CannotCount(string model)
    {
        var family = ModelFamilies.Find(model);
        return new NotSupportedException(
            ModelFamilies.TryGetEncoding(family, out var encoding) ? VocabularyAssemblies.Missing(encoding).Message
            : family == ModelFamily.Unknown ? $"The model '{model}' is not known. TokenEstimator.ForModel gives an interval for any model."
            : $"The tokeniser of '{model}' is not published. TokenEstimator.ForModel gives an interval.");
    }

    // Two threads may both create it; all but one are forgotten.
    private static Tokenizer Create(TokenEncoding encoding)
    {
        Tokenizer created = encoding switch
        {
            TokenEncoding.O200kBase or TokenEncoding.O200kHarmony => new ByteLevelTokenizer<O200kSplitter>(encoding),
            TokenEncoding.Cl100kBase or TokenEncoding.Llama3 => new ByteLevelTokenizer<Cl100kSplitter>(encoding),
            TokenEncoding.P50kBase or TokenEncoding.P50kEdit or TokenEncoding.R50kBase => new ByteLevelTokenizer<Gpt2Splitter>(encoding),
            TokenEncoding.DeepSeekV3 => new ByteLevelTokenizer<DeepSeekSplitter>(encoding),
            TokenEncoding.Tekken => new ByteLevelTokenizer<TekkenSplitter>(encoding),
            TokenEncoding.Qwen3 => new NormalizingTokenizer<QwenSplitter>(encoding, NormalForm.Canonical, maxTokensPerByte: 3),
            TokenEncoding.Claude2023 => new NormalizingTokenizer<Gpt2Splitter>(encoding, NormalForm.Compatible, maxTokensPerByte: 11),
            TokenEncoding.Gemma3 => new ByteLevelTokenizer<GemmaSplitter>(encoding),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding."),
        };
        return Interlocked.CompareExchange(ref s_known[(int)encoding], created, null) ?? created;
    }
}
