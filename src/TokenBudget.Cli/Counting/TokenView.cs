using System.Globalization;
using System.Text;
using Spectre.Console;
using TokenBudget.Tokenizers;

namespace TokenBudget.Cli.Counting;

/// <summary>Shows the tokens of a text: in alternating colours, or with separators where there are none.</summary>
internal static class TokenView
{
    private const char Separator = '│';

    private static readonly Style[] s_styles = [new(Color.Black, Color.LightSkyBlue1), new(Color.Black, Color.LightGoldenrod1)];

    /// <summary>Writes the text in colours.</summary>
    public static void WriteColours(IAnsiConsole console, string text, IReadOnlyList<TokenSpan> tokens)
    {
        var paragraph = new Paragraph();
        var number = 0;
        foreach (var (shown, _) in Shown(text, tokens))
        {
            // A line break inside of a style would colour the rest of the line.
            var lines = shown.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                paragraph.Append(lines[i], s_styles[number % s_styles.Length]);
                if (i < lines.Length - 1)
                {
                    paragraph.Append("\n");
                }
            }

            number++;
        }

        console.Write(paragraph);
        console.WriteLine();
    }

    /// <summary>Writes the text with a separator between tokens.</summary>
    public static void WritePlain(TextWriter output, string text, IReadOnlyList<TokenSpan> tokens)
    {
        var isFirst = true;
        foreach (var (shown, isLineEnd) in Shown(text, tokens))
        {
            output.Write(isFirst ? shown : Separator + shown);
            isFirst = isLineEnd;
        }

        output.WriteLine();
    }

    /// <summary>What stands for each token, or for the tokens that share a character: with their number behind it.</summary>
    private static IEnumerable<(string Shown, bool IsLineEnd)> Shown(string text, IReadOnlyList<TokenSpan> tokens)
    {
        var shared = 1;
        foreach (var token in tokens)
        {
            if (token.Length == 0)
            {
                shared++;
                continue;
            }

            var shown = Visible(text.AsSpan(token.Start, token.Length));
            yield return (shared == 1 ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}⟨{shared}⟩"), shown.EndsWith('\n'));
            shared = 1;
        }
    }

    private static string Visible(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            shown.Append(character switch
            {
                '\n' => "⏎\n",
                '\t' => "→",
                < ' ' => ((char)(0x2400 + character)).ToString(),
                '\x7F' => "␡",
                _ => character.ToString(),
            });
        }

        return shown.ToString();
    }
}
