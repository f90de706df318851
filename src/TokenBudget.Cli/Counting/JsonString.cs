using System.Globalization;
using System.Text;

namespace TokenBudget.Cli.Counting;

/// <summary>Decodes string literals of JSON.</summary>
/// <remarks><see cref="System.Text.Json"/> refuses escapes of lone surrogates, but texts that were cut in the middle of a character
/// occur, can be sent, and have a token count.</remarks>
internal static class JsonString
{
    /// <summary>The text of a literal that is known to be well formed.</summary>
    /// <param name="literal">The literal with its quotes.</param>
    public static string Unescape(string literal)
    {
        var content = literal.AsSpan(1, literal.Length - 2);
        if (!content.Contains('\\'))
        {
            return content.ToString();
        }

        var text = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\')
            {
                text.Append(content[i]);
                continue;
            }

            i++;
            if (content[i] == 'u')
            {
                text.Append((char)ushort.Parse(content.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(content[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var same => same,
            });
        }

        return text.ToString();
    }
}
