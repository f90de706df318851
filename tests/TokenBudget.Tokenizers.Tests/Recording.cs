namespace TokenBudget.Tokenizers.Tests;

/// <summary>
/// Strings and what npm tiktoken counts for them, as <c>eng/vocabularies/record.mjs</c> writes them: length in UTF-16 units as
/// i32, the units as u16, one i32 for each encoding, all little endian.
/// </summary>
internal static class Recording
{
    /// <summary>The encodings in the order of the recorded counts.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["o200k_base", "cl100k_base"];

    /// <summary>Reads until the stream ends.</summary>
    public static IEnumerable<(string Text, int[] Tokens)> Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(stream));
        while (TryReadLength(reader, out var length))
        {
            var units = new char[length];
            for (var i = 0; i < length; i++)
            {
                units[i] = (char)reader.ReadUInt16();
            }

            yield return (new string(units), [.. Encodings.Select(_ => reader.ReadInt32())]);
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
