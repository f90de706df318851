using System.Globalization;
using System.Text;

namespace TokenBudget.Core.Facts;

/// <summary>How single fields stand in a facts file.</summary>
internal static class FactsText
{
    /// <summary>Stands for "no value"; a text that is just this character is escaped.</summary>
    public const string Null = "~";

    /// <summary>The escape sequence for a text that would read as <see cref="Null"/>.</summary>
    private const string EscapedNull = @"\~";

    /// <summary>Appends a text so that it has no tab, no line break of any kind, no control character and no half of a surrogate pair.</summary>
    public static void AppendEscaped(StringBuilder builder, string text)
    {
        if (text == Null)
        {
            builder.Append(EscapedNull);
            return;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                builder.Append(c).Append(text[++i]);
            }
            else if (c == '\\')
            {
                builder.Append(@"\\");
            }
            else if (c < ' ' || c is >= '\u007f' and <= '\u009f' or '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(c))
            {
                builder.Append(@"\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }
    }

    /// <summary>Reverses <see cref="AppendEscaped"/>; null when an escape sequence is not one of ours.</summary>
    public static string? Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        if (field == EscapedNull)
        {
            return Null;
        }

        var builder = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                builder.Append(field[i]);
                continue;
            }

            i++;
            if (i < field.Length && field[i] == '\\')
            {
                builder.Append('\\');
            }
            else if (i + 4 < field.Length && field[i] == 'u'
                && ushort.TryParse(field.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                builder.Append((char)code);
                i += 4;
            }
            else
            {
                return null;
            }
        }

        return builder.ToString();
    }

    /// <summary>FNV-1a over UTF-16 of the first <paramref name="length"/> characters, as sixteen hexadecimal digits.</summary>
    public static string Checksum(string text, int length)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < length; i++)
        {
            hash = (hash ^ text[i]) * 1099511628211UL;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
