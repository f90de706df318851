namespace TokenBudget.Tokenizers.Normalization;

/// <summary>Normalised text in rented memory, which knows where its units come from.</summary>
internal struct NormalizedText(int originalLength, bool withOrigins) : IDisposable
{
    private PooledList<char> _text = new(originalLength);

    // For each unit of the text, where the segment that it comes from begins in the original.
    private PooledList<int> _origins = new(withOrigins ? originalLength : 0);

    /// <summary>The normalised text.</summary>
    public readonly ReadOnlySpan<char> Text => _text.Items;

    /// <summary>Where the segment that a unit comes from begins in the original text.</summary>
    /// <param name="index">A position in <see cref="Text"/>, or its end.</param>
    public readonly int OriginOf(int index) => index == _origins.Count ? originalLength : _origins.Items[index];

    /// <summary>Whether a position is the start of a segment, so that both texts may be cut there.</summary>
    /// <param name="index">A position in <see cref="Text"/>, or its end.</param>
    public readonly bool IsSegmentStart(int index) => index == 0 || index == _origins.Count || _origins.Items[index] != _origins.Items[index - 1];

    /// <summary>Adds text that stays as it is.</summary>
    /// <param name="text">Code points that begin segments.</param>
    /// <param name="origin">Where it begins in the original.</param>
    public void AddUnchanged(ReadOnlySpan<char> text, int origin)
    {
        _text.Add(text);
        for (var i = 0; withOrigins && i < text.Length; i++)
        {
            var isSecondHalf = i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
            _origins.Add(origin + (isSecondHalf ? i - 1 : i));
        }
    }

    /// <summary>Adds a segment that may change.</summary>
    /// <param name="segments">Normalises it.</param>
    /// <param name="segment">The original segment.</param>
    /// <param name="origin">Where it begins in the original.</param>
    public void AddSegment(ref SegmentNormalizer segments, ReadOnlySpan<char> segment, int origin)
    {
        segments.Normalize(segment, ref _text);
        while (withOrigins && _origins.Count < _text.Count)
        {
            _origins.Add(origin);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _text.Dispose();
        _origins.Dispose();
    }
}
