using System.IO.Compression;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Strings and what npm tiktoken counts for them, as <c>eng/vocabularies/record.mjs</c> writes them.</summary>
internal static class Recording
{
    private static readonly string[] s_columns = ["o200k_base", "cl100k_base"];

    public static IEnumerable<(string Text, int Tokens)> Read(string encoding)
    {
        var column = Array.IndexOf(s_columns, encoding);
        using var reader = new BinaryReader(new BufferedStream(new GZipStream(File.OpenRead(TestData.PathOf("tiktoken-recording.bin.gz")), CompressionMode.Decompress)));
        while (TryReadLength(reader, out var length))
        {
            var units = new char[length];
            for (var i = 0; i < length; i++)
            {
                units[i] = (char)reader.ReadUInt16();
            }

            var counts = s_columns.Select(_ => reader.ReadInt32()).ToArray();
            yield return (new string(units), counts[column]);
        }
    }

    private static bool TryReadLength(BinaryReader reader, out int length)
    {
        try
        {
            length = reader.ReadInt32();
            return true;
        }
        catch (EndOfStreamException)
        {
            length = 0;
            return false;
        }
    }
}
