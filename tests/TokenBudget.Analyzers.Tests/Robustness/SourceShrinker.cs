namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Finds a small source that still fails, so that a failure can be read.</summary>
internal static class SourceShrinker
{
    /// <summary>Takes away lines, then characters, in ever smaller stretches, as long as the source still fails.</summary>
    public static async Task<string> ShrinkAsync(string source, Func<string, Task<bool>> failsAsync)
    {
        var lines = await ShrinkAsync(source.Split('\n'), candidate => failsAsync(string.Join('\n', candidate)));
        var characters = await ShrinkAsync(string.Join('\n', lines).ToCharArray(), candidate => failsAsync(new string(candidate)));
        return new string(characters);
    }

    private static async Task<T[]> ShrinkAsync<T>(T[] parts, Func<T[], Task<bool>> failsAsync)
    {
        for (var size = Math.Max(1, parts.Length / 2); ; size = Math.Max(1, size / 2))
        {
            var shrunk = false;
            for (var start = 0; start < parts.Length;)
            {
                T[] candidate = [.. parts[..start], .. parts[Math.Min(parts.Length, start + size)..]];
                if (await failsAsync(candidate))
                {
                    parts = candidate;
                    shrunk = true;
                }
                else
                {
                    start += size;
                }
            }

            if (size == 1 && !shrunk)
            {
                return parts;
            }
        }
    }
}
