using System.Globalization;

namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>Reads the lines of a header, such as <c>site Summarizer.SummarizeAsync | input = 12 + tokens(document) | unbounded</c>.</summary>
/// <remarks>The fields stand in any order, with <c> | </c> between them: <c>requests = …</c>, <c>input = …</c>, <c>at least = N</c>, <c>at most = N</c>,
/// <c>wider than = …</c> where the
/// input is right but more than the code allows, one of <c>exact</c>, <c>bounded</c> and <c>unbounded</c>, and <c>open because …</c> where the analysis does not find the limit that is there.</remarks>
internal static class ClaimReader
{
    private const string Separator = " | ";
    private const string Open = "open because ";

    /// <exception cref="FormatException">The line is wrong.</exception>
    public static Claim Read(string shape, string line)
    {
        var fields = line.Split(Separator);
        var isSite = fields[0].StartsWith("site ", StringComparison.Ordinal);
        if (!isSite && !fields[0].StartsWith("method ", StringComparison.Ordinal))
        {
            throw new FormatException($"{shape}: a line begins with site or method: {line}");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        ClaimedLimit? limit = null;
        string? open = null;
        foreach (var field in fields.Skip(1))
        {
            if (Enum.TryParse<ClaimedLimit>(field, ignoreCase: true, out var said))
            {
                limit = said;
            }
            else if (field.StartsWith(Open, StringComparison.Ordinal))
            {
                open = field[Open.Length..];
            }
            else if (field.Split(" = ", 2) is [("input" or "requests" or "at least" or "at most" or "wider than") and var key, var value])
            {
                values.Add(key, value);
            }
            else
            {
                throw new FormatException($"{shape}: nobody knows the field '{field}'.");
            }
        }

        return new Claim
        {
            Shape = shape,
            IsSite = isSite,
            Member = fields[0][fields[0].IndexOf(' ', StringComparison.Ordinal)..].Trim(),
            Input = values.GetValueOrDefault("input") ?? throw new FormatException($"{shape}: no input in: {line}"),
            Requests = isSite ? null : values.GetValueOrDefault("requests") ?? throw new FormatException($"{shape}: no requests in: {line}"),
            Limit = limit ?? throw new FormatException($"{shape}: exact, bounded or unbounded? {line}"),
            AtLeast = Number(values, "at least"),
            AtMost = Number(values, "at most"),
            OpenBecause = open,
            WiderThan = values.GetValueOrDefault("wider than"),
        };
    }

    private static long? Number(Dictionary<string, string> values, string key) =>
        values.TryGetValue(key, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : null;
}
