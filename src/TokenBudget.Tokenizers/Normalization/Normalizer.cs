namespace TokenBudget.Tokenizers.Normalization;

/// <summary>Normalises text segment by segment.</summary>
/// <remarks>
/// A segment begins with a code point that is not active (<see cref="NormalizationData.IsActive"/>): a starter that stays what it is
/// and that never composes with what stands before it. So text may be cut there: each side normalises on its own.
/// </remarks>
internal static class Normalizer
{
    private const char FirstActiveInCanonical = '\u0300';
    private const char FirstActiveInCompatible = '\u00A0';

    /// <summary>The position of the first active code point, or -1: then the text is normalised already.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="form">The form.</param>
    public static int IndexOfActive(ReadOnlySpan<char> text, NormalForm form)
    {
        var limit = form == NormalForm.Canonical ? FirstActiveInCanonical : FirstActiveInCompatible;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= limit)
            {
                if (NormalizationData.IsActive(CodePoints.At(text, i, out var length), form))
                {
                    return i;
                }

                i += length - 1;
            }
        }

        return -1;
    }

    /// <summary>The position of the first code point that is not active, or the length of the text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="form">The form.</param>
    public static int IndexOfBoundary(ReadOnlySpan<char> text, NormalForm form)
    {
        var i = 0;
        while (i < text.Length && NormalizationData.IsActive(CodePoints.At(text, i, out var length), form))
        {
            i += length;
        }

        return i;
    }

    /// <summary>The position of the last code point that is not active, or -1.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="form">The form.</param>
    public static int LastIndexOfBoundary(ReadOnlySpan<char> text, NormalForm form)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                i--;
            }

            if (!NormalizationData.IsActive(CodePoints.At(text, i, out _), form))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Normalises text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="form">The form.</param>
    /// <param name="withOrigins">Whether the result is asked where its units come from.</param>
    public static NormalizedText Normalize(ReadOnlySpan<char> text, NormalForm form, bool withOrigins)
    {
        var output = new NormalizedText(text.Length, withOrigins);
        var segments = new SegmentNormalizer(form);
        try
        {
            for (var position = 0; position < text.Length;)
            {
                var rest = text.Slice(position);
                var active = IndexOfActive(rest, form);
                if (active < 0)
                {
                    output.AddUnchanged(rest, position);
                    break;
                }

                var start = Math.Max(LastIndexOfBoundary(rest.Slice(0, active), form), 0);
                output.AddUnchanged(rest.Slice(0, start), position);
                var end = active + IndexOfBoundary(rest.Slice(active), form);
                output.AddSegment(ref segments, rest.Slice(start, end - start), position + start);
                position += end;
            }
        }
        finally
        {
            segments.Dispose();
        }

        return output;
    }
}
