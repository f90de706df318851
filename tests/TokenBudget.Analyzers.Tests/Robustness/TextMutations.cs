namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Changes that know nothing of C#: what an editor holds in the middle of typing, pasting and undoing.</summary>
internal static class TextMutations
{
    private static readonly string[] Fragments =
    [
        "\0", "\ufeff", "\u202e", "\ud800", "\udc00", "\ud83d\ude00", "e\u0301", "\u00a0", "\u2028", "\t\v\f", "\r", "日本語", "\\u0041", "\\",
        "\"", "\"\"\"", "$\"", "$$\"\"\"{{", "@\"", "'", "''", "{", "}", "{{", "}}", "(", ")", "[", "]", "<", ">", ";", ",", ".", "..", "..^1", "?.", "??=", "=>", "//", "/*", "*/",
        "#if X\n", "#endif\n", "#line 1 \"x\"\n", "#nullable disable\n", "#pragma warning disable\n", " await ", " async ", " static ", " yield return ", " params ", " ref ", " in ",
        " new() ", " null ", " default ", " this ", " base ", " with { } ", " is { } ", " switch { } ", " when ", " record ", " partial ", " unsafe ", " required ", " const ",
        " where T : new() ", " from x in y select x ", " throw ", " goto ", " checked ", " delegate { } ", " => ", " stackalloc ", " nameof( ", " typeof( ", " extern alias x; ", " field ",
    ];

    /// <summary>Every mutation of this kind.</summary>
    public static Func<string, Random, string>[] All { get; } =
        [CutTail, CutHead, CutMiddle, RepeatStretch, MoveStretch, InsertFragment, DeleteLine, SwapLines, DropBracket, ReplaceCharacter];

    private static string CutTail(string source, Random random) => source[..random.Next(source.Length + 1)];

    private static string CutHead(string source, Random random) => source[random.Next(source.Length + 1)..];

    private static string CutMiddle(string source, Random random)
    {
        var (start, end) = Stretch(source, random, 200);
        return source.Remove(start, end - start);
    }

    private static string RepeatStretch(string source, Random random)
    {
        var (start, end) = Stretch(source, random, 300);
        return source.Insert(random.Next(source.Length + 1), source[start..end]);
    }

    private static string MoveStretch(string source, Random random)
    {
        var (start, end) = Stretch(source, random, 100);
        var rest = source.Remove(start, end - start);
        return rest.Insert(random.Next(rest.Length + 1), source[start..end]);
    }

    private static string InsertFragment(string source, Random random) => source.Insert(random.Next(source.Length + 1), Fragments[random.Next(Fragments.Length)]);

    private static string DeleteLine(string source, Random random)
    {
        var lines = source.Split('\n').ToList();
        lines.RemoveAt(random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static string SwapLines(string source, Random random)
    {
        var lines = source.Split('\n');
        var (first, second) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[first], lines[second]) = (lines[second], lines[first]);
        return string.Join('\n', lines);
    }

    private static string DropBracket(string source, Random random)
    {
        var positions = Enumerable.Range(0, source.Length).Where(position => "{}()[]\";,".Contains(source[position], StringComparison.Ordinal)).ToList();
        return positions.Count == 0 ? source : source.Remove(positions[random.Next(positions.Count)], 1);
    }

    private static string ReplaceCharacter(string source, Random random)
    {
        if (source.Length == 0)
        {
            return source;
        }

        var position = random.Next(source.Length);
        return source.Remove(position, 1).Insert(position, ((char)random.Next(char.MaxValue + 1)).ToString());
    }

    private static (int Start, int End) Stretch(string source, Random random, int longest)
    {
        var start = random.Next(source.Length + 1);
        return (start, Math.Min(source.Length, start + random.Next(longest)));
    }
}
