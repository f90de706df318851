using System.Text;

namespace TokenBudget.Reporting.Markdown;

/// <summary>Plain text inside Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_[]<>|~#&";

    /// <summary>Escapes what Markdown or HTML would take for markup, and keeps the text on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                escaped.Append(' ');
                continue;
            }

            if (Special.IndexOf(character) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
