using System.Globalization;
using System.Text;
using OpenAI.Chat;

namespace Seeds.Texts;

public static class TextBuilding
{
    private const string A = "alpha";
    private const string B = $"{A} beta";
    private static readonly string C = A + B.ToUpper() + 3 + 'x' + 1.5m + true + null;

    public static void Run(ChatClient client, string name, int count, DateTime at, char separator)
    {
        var raw = $$"""
            {
              "name": "{{name}}",
              "count": {{count:D4}},
              "at": "{{at,-30:O}}"
            }
            """;
        client.CompleteChat(raw);
        client.CompleteChat($@"C:\{name}\""quoted"" {{literal}}");
        client.CompleteChat(string.Concat(A, B, C) + string.Join(separator, "a", "b", name) + string.Join(", ", new[] { 1, 2, 3 }));
        client.CompleteChat(string.Format(CultureInfo.InvariantCulture, "{0,10:X} {1} {{}} {2}", count, name, null));
        client.CompleteChat("  padded  ".Trim().TrimStart('p').PadRight(20, '.').Replace("d", "dd").Substring(2, 5)[1..^1].ToLowerInvariant());
        client.CompleteChat(new string('-', 40) + new string(['a', 'b']) + "é\u00e9\U0001F600\ud83d\ude00" + "\0\x7f");
        client.CompleteChat(name.Length > 10 ? name.Substring(0, 10) : name + nameof(name));

        var builder = new StringBuilder(256).Append("Start ").Append(count).AppendLine(name);
        for (var i = 0; i < 3; i++)
        {
            builder.Append(i).Append(": ").AppendJoin(", ", A, B).Append('\n', 2);
        }

        if (count > 3)
        {
            builder.Insert(0, "Many. ").Replace("a", "b").Length -= 1;
        }
        else
        {
            builder.Clear().Append($"{count:N0} of {name}");
        }

        client.CompleteChat(builder.ToString(), builder.ToString(0, 5));
        string text = null!;
        text ??= "fallback";
        text += text + text;
        (text, name) = (name, text);
        client.CompleteChat(text.Split(' ') is [var head, ..] ? head : text);
    }
}
