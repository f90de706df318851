using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using TokenBudget.Tokenizers.Estimates;
using TokenBudget.Tokenizers.Normalization;
using TokenBudget.Tokenizers.PreTokenizers;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers;

/// <summary>
/// Counts the tokens of text in one encoding, exactly as the model vendor's tokeniser does, cuts text into tokens, and finds
/// how much of it fits.
/// </summary>
/// <remarks>
/// Special tokens that stand in the text, such as <c>&lt;|endoftext|&gt;</c>, are counted as the ordinary text they are. A lone
/// surrogate counts as U+FFFD. Tokenizers are immutable, shared, and safe to use from any number of threads. A vocabulary is
/// first touched when it first counts, and used where it lies in the assembly: there is nothing to load or to dispose.
/// </remarks>
public abstract class Tokenizer : ITokenCounter
{
    // Shorter UTF-8 is decoded on the stack.
    private const int MaxStackChars = 512;

    // Ends of a prefix that are tried behind one stable start.
    private const int WindowLength = 256;

    private static readonly Tokenizer?[] s_known = new Tokenizer?[Encodings.Count];

    private protected Tokenizer(TokenEncoding encoding) => Encoding = encoding;

    /// <summary>The encoding.</summary>
    public TokenEncoding Encoding { get; }

    /// <inheritdoc/>
    public string EncodingName => Encodings.NameOf(Encoding);

    /// <summary>
    /// The most tokens that a UTF-8 byte can take, wherever it stands: 1, since no token is shorter than a byte; more only where
    /// the encoding normalises text, which can make it longer.
    /// </summary>
    public virtual int MaxTokensPerByte => 1;

    /// <summary>The length of the longest token in UTF-8 bytes. In Gemma's encoding U+2581 counts as the one byte of the space that it stands for.</summary>
    public abstract int LongestTokenBytes { get; }

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
        tokenizer = ModelFamilies.TryGetEncoding(ModelFamilies.Find(model.AsSpan()), out var encoding) && VocabularyAssemblies.IsInstalled(encoding) ? For(encoding) : null;
        return tokenizer is not null;
    }

    /// <summary>The tokenizer of an encoding, by its official name; always the same one.</summary>
    /// <param name="encodingName">One of <see cref="Encodings.Names"/>, such as <c>o200k_base</c>; compared ordinally.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">There is no encoding of that name. The message lists all names.</exception>
    public static Tokenizer For(string encodingName)
    {
        if (encodingName is null)
        {
            throw new ArgumentNullException(nameof(encodingName));
        }

        return Encodings.TryParse(encodingName, out var encoding)
            ? For(encoding)
            : throw new ArgumentException($"There is no encoding '{encodingName}'. The encodings are {string.Join(", ", Encodings.Names)}.", nameof(encodingName));
    }

    /// <summary>Counts the tokens of a text. Nothing is allocated as long as no pre-token piece exceeds 4 KB of UTF-8.</summary>
    /// <param name="text">Any UTF-16 text; empty text counts 0.</param>
    /// <returns>The exact number of tokens, 0 or more.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public int Count(string text) => CountTokens(NotNull(text).AsSpan());

    /// <summary>Counts the tokens of a text. Nothing is allocated as long as no pre-token piece exceeds 4 KB of UTF-8.</summary>
    /// <param name="text">Any UTF-16 text; empty text counts 0.</param>
    /// <returns>The exact number of tokens, 0 or more.</returns>
    public int Count(ReadOnlySpan<char> text) => CountTokens(text);

    /// <summary>Counts the tokens of a text in UTF-8. Nothing is allocated as long as no pre-token piece exceeds 4 KB.</summary>
    /// <param name="utf8">
    /// Any bytes; none count 0. Bytes that are no UTF-8 count as U+FFFD, one for each maximal part of a character, as
    /// <c>System.Text.Encoding.UTF8</c> replaces them. A byte order mark is text like any other.
    /// </param>
    /// <returns>The exact number of tokens, 0 or more.</returns>
    public int Count(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= MaxStackChars)
        {
            Span<char> text = stackalloc char[MaxStackChars];
            return CountTokens(text.Slice(0, Utf8.Read(utf8, text)));
        }

        var rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            return CountTokens(rented.AsSpan(0, Utf8.Read(utf8, rented)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Finds how much of a text fits a number of tokens.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="maxTokens">The limit, in tokens, 0 or more.</param>
    /// <param name="length">
    /// The length, in UTF-16 code units, of the longest prefix that counts at most <paramref name="maxTokens"/>; never between
    /// the halves of a surrogate pair. Longest among all prefixes: counts are not monotone, and a shorter one may not fit.
    /// </param>
    /// <returns>True if the whole text fits, and <paramref name="length"/> is its length; false if it must be cut.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public bool TryFit(string text, int maxTokens, out int length) => TryFit(NotNull(text).AsSpan(), maxTokens, out length);

    /// <inheritdoc cref="TryFit(string, int, out int)"/>
    public bool TryFit(ReadOnlySpan<char> text, int maxTokens, out int length)
    {
        if (maxTokens < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(maxTokens), maxTokens, "A number of tokens is not negative.");
        }

        length = LengthThatFits(text, maxTokens);
        return length == text.Length;
    }

    /// <summary>Cuts a text into its tokens, to show them. Slower than counting them.</summary>
    /// <param name="text">Any UTF-16 text; empty text has none.</param>
    /// <returns>
    /// As many tokens as <see cref="Count(string)"/> counts, in their order, each beginning where the one before it ends; together
    /// they cover the text. A token that ends inside a character, as tokens of rare characters do, ends in front of that
    /// character; so some have no length, and the character belongs to the token that completes it.
    /// </returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public TokenSpan[] Split(string text) => Split(NotNull(text).AsSpan());

    /// <inheritdoc cref="Split(string)"/>
    public TokenSpan[] Split(ReadOnlySpan<char> text)
    {
        var tokens = new List<TokenSpan>();
        SplitInto(text, tokens);
        return [.. tokens];
    }

    /// <summary>A number of tokens that a text never exceeds, found without looking at the vocabulary.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <returns>The number of UTF-8 bytes, or less; where the encoding normalises text, a multiple of it.</returns>
    public virtual long UpperBound(ReadOnlySpan<char> text) => TokenBounds.UpperBound(text) * MaxTokensPerByte;

    /// <summary>
    /// A number of tokens that a text never exceeds, found without merging: each pre-token piece counts 1 if it is a token, else
    /// its bytes. For prose in English it is a few percent above the count, for other text up to some times as high.
    /// </summary>
    /// <param name="text">Any UTF-16 text.</param>
    public abstract long WholePieceBound(ReadOnlySpan<char> text);

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

    /// <summary>Adds the tokens of a text to a list. See <see cref="Split(string)"/>.</summary>
    private protected abstract void SplitInto(ReadOnlySpan<char> text, List<TokenSpan> tokens);

    /// <summary>The length of the longest prefix that fits. See <see cref="TryFit(string, int, out int)"/>.</summary>
    /// <remarks>
    /// Right for every tokenizer. What is stable only grows with the text, so the shortest prefix of which too much is stable is found by doubling and
    /// halving, and nothing longer fits. Fast where there are pieces; a piece without an end is tried at each length, which takes quadratic time.
    /// </remarks>
    private protected virtual int LengthThatFits(ReadOnlySpan<char> text, int maxTokens)
    {
        if (CountTokens(text) <= maxTokens)
        {
            return text.Length;
        }

        var high = (int)Math.Min(text.Length, Math.Max(WindowLength, (long)maxTokens));
        var fits = 0;
        while (high < text.Length && MeasureStablePrefix(text.Slice(0, high)).Tokens <= maxTokens)
        {
            fits = high;
            high = (int)Math.Min(text.Length, 2L * high);
        }

        while (high - fits > WindowLength)
        {
            var middle = fits + ((high - fits) / 2);
            if (MeasureStablePrefix(text.Slice(0, middle)).Tokens <= maxTokens)
            {
                fits = middle;
            }
            else
            {
                high = middle;
            }
        }

        while (true)
        {
            var low = Math.Max(0, high - WindowLength);
            var stable = MeasureStablePrefix(text.Slice(0, low));
            for (; high >= low; high--)
            {
                if (!Utf8.SplitsPair(text, high) && CountTokens(text.Slice(stable.Length, high - stable.Length)) <= maxTokens - stable.Tokens)
                {
                    return high;
                }
            }
        }
    }

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

    private static string NotNull(string text) => text ?? throw new ArgumentNullException(nameof(text));
}
