using System.ComponentModel.DataAnnotations;
using System.Text;
using TokenBudget.Tokenizers;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>Values for the holes of a shape. The analyzer sees only the signatures, so to it they can be anything.</summary>
/// <remarks>Every run of a shape draws others. Texts are made of what is nasty at a seam: half words, contractions,
/// white space, combining marks, halves of surrogate pairs, several scripts.</remarks>
public static class Given
{
    private static readonly string[] s_fragments =
    [
        "", " ", "  ", "\n", "\r\n", "\t", "\u00a0", "a", "An", "ING", "HTTPServer", "don", "'", "'s", "'LL", "t", "word", " word", "Hello, world!",
        "0", "12", "345", "67890", "3.14", "...", "//", "/*", "{", "}", "\"", "<tag>", "#", "_x", "-", "é", "e\u0301", "\u0301", "ß", "Ǆ", "ﬁ",
        "漢字", "かな", "は", "한국어", "Привет", "العربية", "हिन्दी", "ไทย", "😀", "👩‍👩‍👧", "\ud83d", "\ude00", "🇫🇮", "\u200d", "\u200b", "\ufeff", "<|endoftext|>",
    ];

    private static readonly long[] s_longs = [0, 1, -1, 7, 10, -15, 100, 999, 1_000, 123_456, int.MaxValue, int.MinValue];

    private static Random Random => ShapeRun.Current.Random;

    /// <summary>Any text.</summary>
    public static string Text() => Text(12);

    /// <summary>A text of at most so many UTF-16 characters.</summary>
    public static string TextOf(int maxChars)
    {
        var text = Text(Math.Max(1, maxChars));
        return text.Length <= maxChars ? text : text[..maxChars];
    }

    /// <summary>A text of at most 12 UTF-16 characters, which the attribute says.</summary>
    [MaxLength(12)]
    public static string Short => TextOf(12);

    /// <summary>A text of at most so many tokens, by both OpenAI vocabularies.</summary>
    public static string TextOfTokens(int maxTokens)
    {
        var text = Text(maxTokens);
        while (Tokenizer.For(TokenEncoding.O200kBase).CountTokens(text) > maxTokens || Tokenizer.For(TokenEncoding.Cl100kBase).CountTokens(text) > maxTokens)
        {
            text = text[..^1];
        }

        return text;
    }

    /// <summary>From none to <paramref name="max"/> texts.</summary>
    public static string[] Texts(int max) => [.. Enumerable.Range(0, Random.Next(max + 1)).Select(_ => Text(4))];

    /// <summary>Any 32-bit number; small, large and extreme ones alike.</summary>
    public static int Int() => Random.Next(2) == 0 ? (int)s_longs[Random.Next(s_longs.Length)] : Random.Next(int.MinValue, int.MaxValue);

    /// <summary>A number in [0, <paramref name="below"/>).</summary>
    public static int Below(int below) => Random.Next(below);

    /// <summary>Any 64-bit number.</summary>
    public static long Long() => Random.Next(3) == 0 ? long.MinValue : Random.NextInt64(long.MinValue, long.MaxValue);

    /// <summary>Any byte.</summary>
    public static byte Byte() => (byte)Random.Next(256);

    /// <summary>A number with and without decimals.</summary>
    public static decimal Decimal() => Random.Next(4) switch
    {
        0 => decimal.MinValue,
        1 => 0.0000000000000000000000000001m,
        _ => new decimal(Random.Next(), 0, 0, Random.Next(2) == 0, (byte)Random.Next(10)),
    };

    /// <summary>A number, among them the longest and the special ones.</summary>
    public static double Double() => Random.Next(5) switch
    {
        0 => double.NaN,
        1 => double.NegativeInfinity,
        2 => -double.MaxValue,
        3 => double.Epsilon,
        _ => Random.NextDouble() * 1e6,
    };

    /// <summary>True or false.</summary>
    public static bool Bool() => Random.Next(2) == 0;

    /// <summary>A character that is not half of a surrogate pair.</summary>
    public static char Char() => "a Z9é漢'\n\u0301"[Random.Next(9)];

    /// <summary>A GUID.</summary>
    public static Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>A date and time between the years 1 and 9999.</summary>
    public static DateTime DateTime() => new(Random.NextInt64(System.DateTime.MaxValue.Ticks));

    /// <summary>A length of time, also negative.</summary>
    public static TimeSpan TimeSpan() => new(Random.NextInt64(-864_000_000_000_000, 864_000_000_000_000));

    /// <summary>A day of the week.</summary>
    public static DayOfWeek Day() => (DayOfWeek)Random.Next(7);

    private static string Text(int maxFragments)
    {
        var text = new StringBuilder();
        for (var count = Random.Next(maxFragments + 1); count > 0; count--)
        {
            text.Append(s_fragments[Random.Next(s_fragments.Length)]);
        }

        return text.ToString();
    }
}
