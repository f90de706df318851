using System.Text;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>
/// What is counted: about a megabyte each of synthetic English and Chinese, drawn from word lists with Zipf's distribution,
/// and of this repository's own C#, repeated if it is shorter. Or the files <c>english.txt</c>, <c>csharp.txt</c> and <c>chinese.txt</c> of the folder that
/// the environment variable TOKENBUDGET_CORPORA names, for measuring on real text.
/// </summary>
internal static class Corpora
{
    private const int Length = 1_000_000;

    public static IReadOnlyList<string> Names { get; } = ["english", "csharp", "chinese"];

    public static string Read(string name)
    {
        var folder = Environment.GetEnvironmentVariable("TOKENBUDGET_CORPORA");
        return folder is null ? Synthesize(name) : File.ReadAllText(Path.Combine(folder, name + ".txt"));
    }

    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in Names)
        {
            File.WriteAllText(Path.Combine(folder, name + ".txt"), Synthesize(name));
        }
    }

    private static string Synthesize(string name) => name switch
    {
        "english" => new Prose(Resource("english-words"), " ", ", ", ". ", seed: 1).Write(Length),
        "chinese" => new Prose(Resource("chinese-words"), "", "，", "。", seed: 2).Write(Length / 3),
        "csharp" => Sources(),
        _ => throw new ArgumentException($"There is no corpus '{name}'.", nameof(name)),
    };

    private static string Sources()
    {
        var files = typeof(Corpora).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith("source/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Resource)
            .ToArray();
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length; i++)
        {
            text.Append(files[i % files.Length]);
        }

        return text.ToString();
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Corpora).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no resource '{name}'."));
        return reader.ReadToEnd();
    }
}
