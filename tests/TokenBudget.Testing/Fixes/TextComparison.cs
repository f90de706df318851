namespace TokenBudget.Testing.Fixes;

/// <summary>Compares a file with what it should be.</summary>
internal static class TextComparison
{
    /// <summary>They are equal, character by character.</summary>
    /// <exception cref="VerificationException">They differ, or the file is missing (<paramref name="actual"/> is null).</exception>
    public static void Check(string expected, string? actual, string path, string moment)
    {
        if (actual is null)
        {
            throw new VerificationException($"'{path}' is missing {moment}.");
        }

        if (expected == actual)
        {
            return;
        }

        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        throw new VerificationException(
            $"""
            '{path}' is not as expected {moment}; the first difference is in line {line + 1}.
            expected: {Show(expectedLines, line)}
            actual:   {Show(actualLines, line)}
            The whole file {moment}:
            {actual}
            """);
    }

    private static string Show(string[] lines, int line) => line < lines.Length ? lines[line].Replace("\r", "\\r", StringComparison.Ordinal) : "(end of file)";
}
