namespace TokenBudget.Tokenizers.Normalization;

/// <summary>Normalises one segment: decomposes it, puts marks into canonical order, and composes it again.</summary>
/// <remarks>Linear in the segment, however many marks there are: they are sorted by counting.</remarks>
internal struct SegmentNormalizer(NormalForm form) : IDisposable
{
    private const int InitialCapacity = 32;
    private const int ClassShift = 24;
    private const int CodePointMask = (1 << ClassShift) - 1;
    private const int HighestClass = 63;
    private const int FewMarks = 8;

    // Code points with their combining class above them.
    private PooledList<int> _marked = new(InitialCapacity);
    private PooledList<int> _sorted = new(InitialCapacity);

    /// <summary>Normalises.</summary>
    /// <param name="segment">Text that nothing around it changes.</param>
    /// <param name="output">Gets the normalised text.</param>
    public void Normalize(ReadOnlySpan<char> segment, ref PooledList<char> output)
    {
        _marked.Truncate(0);
        for (var i = 0; i < segment.Length;)
        {
            Decompose(CodePoints.At(segment, i, out var length));
            i += length;
        }

        Sort();
        foreach (var codePoint in _marked.Items.Slice(0, Compose()))
        {
            CodePoints.Append(codePoint & CodePointMask, ref output);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _marked.Dispose();
        _sorted.Dispose();
    }

    private void Decompose(int codePoint)
    {
        if (Hangul.IsSyllable(codePoint))
        {
            var (leading, vowel, trailing) = Hangul.Decompose(codePoint);
            _marked.Add(leading);
            _marked.Add(vowel);
            if (trailing != 0)
            {
                _marked.Add(trailing);
            }

            return;
        }

        var decomposition = NormalizationData.Decompose(codePoint, form);
        if (decomposition.IsEmpty)
        {
            Mark(codePoint);
            return;
        }

        for (var i = 0; i < decomposition.Length;)
        {
            var part = CodePoints.At(decomposition, i, out var length);
            Mark(part);
            i += length;
        }
    }

    private void Mark(int codePoint) => _marked.Add(codePoint | (NormalizationData.ClassOf(codePoint) << ClassShift));

    /// <summary>Sorts each run of marks by class, keeping the order of equal ones.</summary>
    private void Sort()
    {
        var items = _marked.Items;
        for (int start = 0, end; start < items.Length; start = end + 1)
        {
            end = start;
            while (end < items.Length && items[end] >> ClassShift != 0)
            {
                end++;
            }

            SortRun(items.Slice(start, end - start));
        }
    }

    private void SortRun(Span<int> run)
    {
        if (run.Length <= FewMarks)
        {
            for (var i = 1; i < run.Length; i++)
            {
                var item = run[i];
                var at = i;
                for (; at > 0 && run[at - 1] >> ClassShift > item >> ClassShift; at--)
                {
                    run[at] = run[at - 1];
                }

                run[at] = item;
            }

            return;
        }

        _sorted.Truncate(0);
        for (var combiningClass = 1; combiningClass <= HighestClass; combiningClass++)
        {
            foreach (var item in run)
            {
                if (item >> ClassShift == combiningClass)
                {
                    _sorted.Add(item);
                }
            }
        }

        _sorted.Items.CopyTo(run);
    }

    /// <summary>Composes in place, and returns how many code points are left.</summary>
    /// <remarks>
    /// A code point composes with the last starter if nothing of the same or a higher class is left between them. The class of what was
    /// kept last is 0 only right behind the starter.
    /// </remarks>
    private readonly int Compose()
    {
        var items = _marked.Items;
        var starter = -1;
        var lastClass = 0;
        var count = 0;
        foreach (var item in items)
        {
            var combiningClass = item >> ClassShift;
            if (starter >= 0 && (lastClass < combiningClass || lastClass == 0) && ComposePair(items[starter], item & CodePointMask) is >= 0 and var composed)
            {
                items[starter] = composed;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = count;
            }

            lastClass = combiningClass;
            items[count++] = item;
        }

        return count;
    }

    private static int ComposePair(int first, int second) =>
        Hangul.Compose(first, second) is >= 0 and var syllable ? syllable : NormalizationData.Compose(first, second);
}
