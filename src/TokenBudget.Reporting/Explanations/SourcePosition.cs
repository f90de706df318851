using System.Globalization;

namespace TokenBudget.Reporting.Explanations;

/// <summary>A place in source as a user types it: <c>Chat.cs:42</c>, or as compilers print it: <c>/src/Chat.cs(42,13)</c>.</summary>
/// <param name="Path">Any number of parts of the path from the right, or an absolute path, with <c>/</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1; 0 when it is not said.</param>
internal sealed record SourcePosition(string Path, int Line, int Column)
{
    /// <summary>Understands a place.</summary>
    /// <returns>Null when the text is none.</returns>
    public static SourcePosition? Parse(string text)
    {
        var path = text.Replace('\\', '/');
        int[] numbers;
        if (path.EndsWith(")", StringComparison.Ordinal) && path.LastIndexOf('(') is > 0 and var open)
        {
            numbers = [.. path.Substring(open + 1, path.Length - open - 2).Split(',').Select(Number)];
            path = path.Substring(0, open);
        }
        else
        {
            numbers = TakeNumbers(ref path);
        }

        return path.Length > 0 && numbers.Length is 1 or 2 && numbers.All(static number => number > 0)
            ? new SourcePosition(path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path, numbers[0], numbers.Length > 1 ? numbers[1] : 0)
            : null;
    }

    /// <summary>True when the path means a file of the report, whose path is relative to the repository root.</summary>
    public bool IsIn(string file) =>
        file.Length > 0 && (EndsWith(file, Path) || (IsAbsolute && EndsWith(Path, file)));

    private bool IsAbsolute => Path[0] == '/' || (Path.Length > 1 && Path[1] == ':');

    private static bool EndsWith(string path, string end) =>
        path.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');

    /// <summary>Takes one or two numbers behind colons from the end.</summary>
    private static int[] TakeNumbers(ref string path)
    {
        var numbers = new List<int>();
        while (numbers.Count < 2 && path.LastIndexOf(':') is > 0 and var colon && Number(path.Substring(colon + 1)) is > 0 and var number)
        {
            numbers.Insert(0, number);
            path = path.Substring(0, colon);
        }

        return [.. numbers];
    }

    private static int Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
