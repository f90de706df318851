using System.Text.RegularExpressions;

namespace TokenBudget.Analyzers.Tests.Docs;

/// <summary>The page of a rule, taken apart.</summary>
internal sealed partial class RulePage
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "rules");
    private readonly string _text;

    private RulePage(string id, string text)
    {
        Id = id;
        _text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>Name of the file without its extension.</summary>
    public string Id { get; }

    public string FirstLine => _text.Split('\n')[0];

    /// <summary>Id, category and severity from the table at the top.</summary>
    public string[] Facts => [.. _text.Split('\n').Single(line => line.StartsWith("| TB", StringComparison.Ordinal)).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Names of the sections in their order.</summary>
    public string[] Sections => [.. SectionHead().Matches(_text).Select(match => match.Groups["name"].Value)];

    /// <summary>All pages, in the order of their names.</summary>
    public static IEnumerable<RulePage> All() => Directory.EnumerateFiles(Folder, "TB*.md")
        .Select(path => Load(Path.GetFileNameWithoutExtension(path)))
        .OrderBy(page => page.Id, StringComparer.Ordinal);

    public static RulePage Load(string id) => new(id, File.ReadAllText(Path.Combine(Folder, id + ".md")));

    /// <summary>The text of a section, up to the next one.</summary>
    public string Section(string name)
    {
        var heads = SectionHead().Matches(_text).ToList();
        var index = heads.FindIndex(match => match.Groups["name"].Value == name);
        var end = index + 1 < heads.Count ? heads[index + 1].Index : _text.Length;
        return _text[(heads[index].Index + heads[index].Length)..end].Trim();
    }

    /// <summary>The fenced blocks of a language in a section, without their fences.</summary>
    public string[] Blocks(string section, string language) =>
        [.. Fence().Matches(Section(section)).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    [GeneratedRegex(@"^\*\*(?<name>[^*]+)\*\* ·", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SectionHead();

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
