namespace TokenBudget.Tokenizers;

/// <summary>
/// Counts a text that grows at its end, such as a reply that is being streamed or a prompt that is being built, without
/// counting its beginning again. At every moment the count is that of the whole text so far.
/// </summary>
/// <remarks>
/// <para>
/// Of the text only the end is kept whose tokens what is appended may still change (<see cref="ITokenCounter.MeasureStablePrefix"/>).
/// That is usually a word or two; it is long only where the text is one piece for long, as a run of letters or spaces is.
/// </para>
/// <para>
/// Appending a text in any number of parts takes time in proportion to its length: the end is looked through when it has
/// doubled since it was looked through last, or has grown by a few hundred characters. Reading the count after appending
/// takes time in proportion to the end that is kept; reading it again takes none. So read it when it is needed, rather than after each append,
/// where the end may be long: Gemma's encoding cuts nowhere inside of Chinese, and <c>claude_2023</c> nowhere inside of full-width text.
/// </para>
/// <para>Not safe to use from several threads at once.</para>
/// </remarks>
public sealed class IncrementalCounter
{
    // Looking through fewer characters than this is not worth a call.
    private const int MinScan = 256;

    private readonly ITokenCounter _counter;
    private char[] _end;
    private int _length;
    private int _scanAt = MinScan;
    private int _stableTokens;
    private int _endTokens;
    private bool _isCounted = true;

    /// <summary>Starts with empty text.</summary>
    /// <param name="counter">What counts, for example a <see cref="Tokenizer"/>.</param>
    /// <exception cref="ArgumentNullException">The counter is null.</exception>
    public IncrementalCounter(ITokenCounter counter)
        : this(counter ?? throw new ArgumentNullException(nameof(counter)), [])
    {
    }

    private IncrementalCounter(ITokenCounter counter, char[] end) => (_counter, _end, _length) = (counter, end, end.Length);

    /// <summary>Tokens of the whole text so far. See the remarks of the class for what reading it costs.</summary>
    /// <exception cref="OverflowException">They are more than <see cref="int.MaxValue"/>.</exception>
    public int Count
    {
        get
        {
            if (!_isCounted)
            {
                Scan();
                _endTokens = _counter.CountTokens(_end.AsSpan(0, _length));
                _isCounted = true;
            }

            return checked(_stableTokens + _endTokens);
        }
    }

    /// <summary>Appends text.</summary>
    /// <param name="text">
    /// Any UTF-16 text. It may begin and end anywhere, also between the halves of a surrogate pair or inside a line break.
    /// </param>
    /// <exception cref="OverflowException">The tokens are more than <see cref="int.MaxValue"/>.</exception>
    public void Append(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var length = checked(_length + text.Length);
        if (length > _end.Length)
        {
            Array.Resize(ref _end, (int)Math.Min(Math.Max(length, 2L * _end.Length), 0x7FFFFFC7));
        }

        text.CopyTo(_end.AsSpan(_length));
        _length = length;
        _isCounted = false;
        if (_length >= _scanAt)
        {
            Scan();
        }
    }

    /// <inheritdoc cref="Append(ReadOnlySpan{char})"/>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public void Append(string text) => Append((text ?? throw new ArgumentNullException(nameof(text))).AsSpan());

    /// <summary>A counter that has the same text so far and goes on by itself. Copies the end that is kept.</summary>
    public IncrementalCounter Clone() => new(_counter, _end.AsSpan(0, _length).ToArray())
    {
        _scanAt = _scanAt,
        _stableTokens = _stableTokens,
        _endTokens = _endTokens,
        _isCounted = _isCounted,
    };

    private void Scan()
    {
        var stable = _counter.MeasureStablePrefix(_end.AsSpan(0, _length));
        _stableTokens = checked(_stableTokens + stable.Tokens);
        _length -= stable.Length;
        _end.AsSpan(stable.Length, _length).CopyTo(_end);
        _scanAt = (int)Math.Min(int.MaxValue, Math.Max(MinScan, 2L * _length));
    }
}
