using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TokenBudget.Cli.Counting;

/// <summary>Counts texts that come as one JSON object per line.</summary>
internal static class JsonLines
{
    /// <summary>Reads objects with <c>id</c> and <c>text</c>, and writes <c>{"id":…,"tokens":…}</c> for each, in the same order, as soon as
    /// it is read. Several counters give an object with a figure for each. Estimates have <c>min</c> and <c>max</c> as well. Ids keep their spelling;
    /// blank lines are skipped.</summary>
    /// <exception cref="UserErrorException">A line is something else; the message names it.</exception>
    public static void Count(TextReader reader, string source, IReadOnlyList<TextCounter> counters, TextWriter output)
    {
        var number = 0;
        var line = new StringBuilder();
        while (reader.ReadLine() is { } read)
        {
            number++;
            if (string.IsNullOrWhiteSpace(read))
            {
                continue;
            }

            var (id, text) = Parse(read) ?? throw new UserErrorException(
                string.Create(CultureInfo.InvariantCulture, $"{source}:{number}: expected a JSON object with \"id\" and a string \"text\"."));
            line.Clear().Append("{\"id\":").Append(id).Append(",\"tokens\":");
            AppendTokens(line, text, counters);
            output.Write(line.Append("}\n"));
            output.Flush();
        }
    }

    private static void AppendTokens(StringBuilder line, string text, IReadOnlyList<TextCounter> counters)
    {
        if (counters is [var only])
        {
            var tokens = only.Count(text);
            line.Append(CultureInfo.InvariantCulture, $"{tokens.Expected}");
            if (!only.IsExact)
            {
                line.Append(CultureInfo.InvariantCulture, $",\"min\":{tokens.Min},\"max\":{tokens.Max}");
            }

            return;
        }

        for (var i = 0; i < counters.Count; i++)
        {
            var tokens = counters[i].Count(text);
            line.Append(i == 0 ? '{' : ',').Append(JsonSerializer.Serialize(counters[i].Name)).Append(':');
            line.Append(counters[i].IsExact
                ? string.Create(CultureInfo.InvariantCulture, $"{tokens.Expected}")
                : string.Create(CultureInfo.InvariantCulture, $"{{\"expected\":{tokens.Expected},\"min\":{tokens.Min},\"max\":{tokens.Max}}}"));
        }

        line.Append('}');
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
