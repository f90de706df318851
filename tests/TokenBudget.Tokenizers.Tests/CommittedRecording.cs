using System.IO.Compression;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>The recording that is committed beside the tests.</summary>
internal static class CommittedRecording
{
    public static IEnumerable<(string Text, int Tokens)> Read(string encoding)
    {
        var column = Recording.Encodings.TakeWhile(name => name != encoding).Count();
        var stream = new GZipStream(File.OpenRead(TestData.PathOf("tiktoken-recording.bin.gz")), CompressionMode.Decompress);
        return Recording.Read(stream).Select(entry => (entry.Text, entry.Tokens[column]));
    }
}
