using System.Globalization;
using System.Text.Json;

namespace TokenBudget.Cli.Counting;

/// <summary>Counts texts that come as one JSON object per line.</summary>
internal static class JsonLines
{
    /// <summary>Reads objects with <c>id</c> and <c>text</c>, and writes <c>{"id":…,"tokens":…}</c> for each, in the same order.
    /// Estimates have <c>min</c> and <c>max</c> as well. Ids keep their spelling; blank lines are skipped.</summary>
    /// <exception cref="UserErrorException">A line is something else; the message names it.</exception>
    public static void Count(TextReader reader, string source, TextCounter counter, TextWriter output)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (id, text) = Parse(line) ?? throw new UserErrorException(
                string.Create(CultureInfo.InvariantCulture, $"{source}:{number}: expected a JSON object with \"id\" and a string \"text\"."));
            var tokens = counter.Count(text);
            output.Write("{\"id\":");
            output.Write(id);
            output.Write(counter.IsExact
                ? string.Create(CultureInfo.InvariantCulture, $",\"tokens\":{tokens.Expected}")
                : string.Create(CultureInfo.InvariantCulture, $",\"tokens\":{tokens.Expected},\"min\":{tokens.Min},\"max\":{tokens.Max}"));
            output.Write("}\n");
        }
    }

    private static (string Id, string Text)? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("id", out var id)
                && root.TryGetProperty("text", out var text)
                && text.ValueKind == JsonValueKind.String
                ? (id.GetRawText(), JsonString.Unescape(text.GetRawText()))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
