namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>A piece of an application that calls an LLM, as people write it, with what a reader works out of its code.</summary>
/// <remarks>Its header has one item per line that begins with <c>//: </c>: call sites and methods (<see cref="ClaimReader"/>), and
/// <c>setting KEY = VALUE</c>. The model is gpt-4o-mini where the code does not name another.</remarks>
internal sealed class CorpusShape
{
    private const string Prefix = "Corpus/";
    private const string Header = "//: ";
    private const string Setting = "setting ";

    private CorpusShape(string name, string text)
    {
        Name = name;
        Text = text;
        var settings = "token_budget.model = gpt-4o-mini\n";
        var claims = new List<Claim>();
        foreach (var line in text.Split('\n').TakeWhile(line => line.StartsWith(Header, StringComparison.Ordinal)).Select(line => line[Header.Length..].Trim()))
        {
            if (line.StartsWith(Setting, StringComparison.Ordinal))
            {
                settings += line[Setting.Length..] + "\n";
            }
            else
            {
                claims.Add(ClaimReader.Read(name, line));
            }
        }

        Settings = settings;
        Claims = claims;
    }

    /// <summary>Group and name, such as <c>Loops/tool_loop</c>.</summary>
    public string Name { get; }

    /// <summary>The code, with its header.</summary>
    public string Text { get; }

    /// <summary>Lines of the settings file.</summary>
    public string Settings { get; }

    /// <summary>What the header says of call sites and methods.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The names of all shapes.</summary>
    public static IEnumerable<string> Names => typeof(CorpusShape).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name.Replace('\\', '/')[Prefix.Length..^".cs".Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a shape.</summary>
    /// <exception cref="FormatException">Its header is wrong.</exception>
    public static CorpusShape Load(string name)
    {
        using var stream = typeof(CorpusShape).Assembly.GetManifestResourceStream($"{Prefix}{name}.cs")
            ?? throw new ArgumentException($"There is no shape {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return new CorpusShape(name, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
