using System.IO.Compression;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>The recording that is committed beside the tests.</summary>
internal static class CommittedRecording
{
    // Encodings that count as another one does.
    private static readonly Dictionary<string, string> s_sameAs = new() { ["o200k_harmony"] = "o200k_base" };

    /// <summary>The strings that the reference engine of an encoding can count, with its counts.</summary>
    public static IEnumerable<(string Text, int Tokens)> Read(string encoding)
    {
        using var recording = new Recording(new GZipStream(File.OpenRead(TestData.PathOf("engines-recording.bin.gz")), CompressionMode.Decompress));
        var name = s_sameAs.GetValueOrDefault(encoding, encoding);
        var column = recording.Encodings.TakeWhile(recorded => recorded != name).Count();
        foreach (var (text, tokens) in recording.Read())
        {
            if (tokens[column] >= 0)
            {
                yield return (text, tokens[column]);
            }
        }
    }
}
