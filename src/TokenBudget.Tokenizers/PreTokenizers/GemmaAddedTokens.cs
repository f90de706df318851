using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>
/// The tokens of <c>gemma3</c> that are cut out of a text before it is merged. <c>eng/vocabularies/gemma.mjs</c> checks that there are no others.
/// </summary>
internal static class GemmaAddedTokens
{
    private const string Placeholder = "[multimodal]";
    private const string Unused = "unused";
    private const int LastUnused = 6241;
    private const int LongestName = 10;

    // Each between spaces.
    private const string Names =
        " mask table caption thead tbody tfoot tr th td h1 h2 h3 h4 h5 h6 blockquote strong em b i u s sub sup code a html body img span bbox ul li div iframe footer ";

    /// <summary>The end of the token that begins at a position, or 0.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="start">A position inside the text.</param>
    public static int End(ref TextCursor cursor, int start) => cursor.CharacterAt(start) switch
    {
        '<' => ElementEnd(ref cursor, start),
        '[' => PlaceholderEnd(ref cursor, start),
        _ => 0,
    };

    private static int ElementEnd(ref TextCursor cursor, int start)
    {
        var isClosing = cursor.CharacterAt(start + 1) == '/';
        var nameStart = isClosing ? start + 2 : start + 1;
        var end = nameStart;
        while (end - nameStart <= LongestName && cursor.CharacterAt(end) is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            end++;
        }

        if (end == nameStart || cursor.CharacterAt(end) != '>')
        {
            return 0;
        }

        return IsName(ref cursor, nameStart, end, isClosing) || (!isClosing && IsUnused(ref cursor, nameStart, end)) ? end + 1 : 0;
    }

    private static bool IsName(ref TextCursor cursor, int start, int end, bool isClosing)
    {
        // The first one has no closing form.
        for (var at = isClosing ? Names.IndexOf(' ', 1) : 0; at < Names.Length - 1; at = Names.IndexOf(' ', at + 1))
        {
            var i = 0;
            while (start + i < end && Names[at + 1 + i] == cursor.CharacterAt(start + i))
            {
                i++;
            }

            if (start + i == end && Names[at + 1 + i] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnused(ref TextCursor cursor, int start, int end)
    {
        for (var i = 0; i < Unused.Length; i++)
        {
            if (cursor.CharacterAt(start + i) != Unused[i])
            {
                return false;
            }
        }

        var first = start + Unused.Length;
        var number = 0;
        for (var i = first; i < end; i++)
        {
            if (cursor.CharacterAt(i) is not (>= '0' and <= '9' and var digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return end > first && number <= LastUnused && (end == first + 1 || cursor.CharacterAt(first) != '0');
    }

    private static int PlaceholderEnd(ref TextCursor cursor, int start)
    {
        for (var i = 0; i < Placeholder.Length; i++)
        {
            if (cursor.CharacterAt(start + i) != Placeholder[i])
            {
                return 0;
            }
        }

        return start + Placeholder.Length;
    }
}
