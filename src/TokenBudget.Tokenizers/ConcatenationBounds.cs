using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers;

/// <summary>
/// Bounds the tokens of a text of which only parts are known: runs of known text, and holes between them. Whatever the holes
/// hold, within their limits, the tokens of the whole lie inside the bounds.
/// </summary>
/// <remarks>
/// <para>
/// Tokens do not add up: "tan" and "dings" are two tokens, "tandings" is three. So neither is the sum of the parts an upper
/// bound, nor is it a lower one.
/// </para>
/// <para>
/// Proof of the bounds. Of a run that something follows, the stable prefix counts the same whatever follows
/// (<see cref="ITokenCounter.MeasureStablePrefix"/>); of a run that something precedes, counting may be cut at the first
/// certain boundary, whatever stands on both sides (<see cref="ITokenCounter.FindBoundary"/>). Cutting the whole text at all of
/// these places leaves the middles of the runs, whose tokens are exact, and stretches, each of which consists of the end of
/// a run, holes, runs in which there is no certain boundary, and the beginning of a run. The tokens of the whole are the sum
/// over all of these. A stretch has 0 tokens or more, and at most <see cref="Tokenizer.MaxTokensPerByte"/> for each of its
/// UTF-8 bytes. Lone surrogates do not matter: where two halves meet at a seam, the pair has fewer bytes than the two U+FFFD.
/// </para>
/// <para>
/// A limit in tokens says less than it seems. A text that is one token alone can become many beside others, as 64 underscores
/// do behind a space in o200k_base (4 tokens). All that is certain is that no token is longer than the longest of the
/// vocabulary. So where it is known, a limit in bytes is the better one.
/// </para>
/// <para>Not safe to use from several threads at once.</para>
/// </remarks>
public sealed class ConcatenationBounds
{
    private readonly Tokenizer _tokenizer;
    private char[] _run = [];
    private int _runLength;
    private bool _isRunOpen;
    private long _min;
    private long? _max = 0;

    /// <summary>Starts with empty text.</summary>
    /// <param name="tokenizer">What counts.</param>
    /// <exception cref="ArgumentNullException">The tokenizer is null.</exception>
    public ConcatenationBounds(Tokenizer tokenizer) => _tokenizer = tokenizer ?? throw new ArgumentNullException(nameof(tokenizer));

    /// <summary>The bounds of everything that was appended so far, taken as the whole text.</summary>
    public TokenRange Bounds
    {
        get
        {
            var run = OfRun(_tokenizer, _run.AsSpan(0, _runLength), _isRunOpen, isFollowed: false);
            return new TokenRange(_min + run.Min, Add(_max, run.Max));
        }
    }

    /// <summary>The bounds of what one run of known text adds to the tokens of the text in which it stands.</summary>
    /// <param name="counter">What counts.</param>
    /// <param name="text">The run, from hole to hole.</param>
    /// <param name="isPreceded">Whether unknown text may stand before it.</param>
    /// <param name="isFollowed">Whether unknown text may stand behind it.</param>
    /// <returns>Bounds that may be added to those of the other parts; exact if neither is the case. The maximum is never null.</returns>
    /// <exception cref="ArgumentNullException">The counter is null.</exception>
    public static TokenRange OfRun(ITokenCounter counter, ReadOnlySpan<char> text, bool isPreceded, bool isFollowed)
    {
        if (counter is null)
        {
            throw new ArgumentNullException(nameof(counter));
        }

        var start = isPreceded ? counter.FindBoundary(text) : 0;
        var certain = text.Slice(start);
        var middle = isFollowed ? counter.MeasureStablePrefix(certain) : new StablePrefix(certain.Length, counter.CountTokens(certain));
        var ends = Utf8.CountBytes(text.Slice(0, start)) + Utf8.CountBytes(certain.Slice(middle.Length));
        return new TokenRange(middle.Tokens, middle.Tokens + (ends * counter.MaxTokensPerByte));
    }

    /// <summary>Appends known text. Text that directly follows other known text goes on with the same run.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    public void AppendText(ReadOnlySpan<char> text)
    {
        var length = checked(_runLength + text.Length);
        if (length > _run.Length)
        {
            Array.Resize(ref _run, (int)Math.Min(Math.Max(length, 2L * _run.Length), 0x7FFFFFC7));
        }

        text.CopyTo(_run.AsSpan(_runLength));
        _runLength = length;
    }

    /// <inheritdoc cref="AppendText(ReadOnlySpan{char})"/>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public void AppendText(string text) => AppendText((text ?? throw new ArgumentNullException(nameof(text))).AsSpan());

    /// <summary>Appends a hole that nothing limits. From here on there is no maximum.</summary>
    public void AppendHole() => Append(null);

    /// <summary>Appends a hole whose size in bytes is limited.</summary>
    /// <param name="maxBytes">The most UTF-8 bytes that it holds, 0 or more; three for each UTF-16 code unit are enough.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public void AppendHoleOfBytes(long maxBytes) => Append(Multiply(NotNegative(maxBytes, nameof(maxBytes)), _tokenizer.MaxTokensPerByte));

    /// <summary>Appends a hole whose text, counted alone, has a limited number of tokens. It may take many more in its place; see the remarks of the class.</summary>
    /// <param name="maxTokens">The most tokens that it has alone, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public void AppendHoleOfTokens(long maxTokens) => AppendHoleOfBytes(Multiply(NotNegative(maxTokens, nameof(maxTokens)), _tokenizer.LongestTokenBytes));

    private void Append(long? maxTokens)
    {
        var run = OfRun(_tokenizer, _run.AsSpan(0, _runLength), _isRunOpen, isFollowed: true);
        _min += run.Min;
        _max = Add(Add(_max, run.Max), maxTokens);
        _runLength = 0;
        _isRunOpen = true;
    }

    private static long NotNegative(long limit, string name) =>
        limit >= 0 ? limit : throw new ArgumentOutOfRangeException(name, limit, "A limit is not negative.");

    // So large a bound is none, but it must not wrap.
    private static long Multiply(long left, int right) => left > long.MaxValue / right ? long.MaxValue : left * right;

    private static long? Add(long? left, long? right) => left > long.MaxValue - right ? long.MaxValue : left + right;
}
