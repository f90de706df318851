using System.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>
/// Strings and what the reference engines count for them, as <c>eng/vocabularies/record.mjs</c> writes them, all little endian: the number of
/// encodings as i32, and their names as i32 length and ASCII; then, for each string, its length in UTF-16 units as i32, the units as u16,
/// one i32 for each encoding, -1 where the engine can't say.
/// </summary>
internal sealed class Recording : IDisposable
{
    private readonly BinaryReader _reader;

    /// <summary>Reads the header.</summary>
    public Recording(Stream stream)
    {
        _reader = new BinaryReader(new BufferedStream(stream));
        var names = new string[_reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Encoding.ASCII.GetString(_reader.ReadBytes(_reader.ReadInt32()));
        }

        Encodings = names;
    }

    /// <summary>The names of the encodings in the order of the recorded counts.</summary>
    public IReadOnlyList<string> Encodings { get; }

    /// <summary>Reads until the stream ends.</summary>
    public IEnumerable<(string Text, int[] Tokens)> Read()
    {
        while (TryReadLength(out var length))
        {
            var units = new char[length];
            for (var i = 0; i < length; i++)
            {
                units[i] = (char)_reader.ReadUInt16();
            }

            yield return (new string(units), [.. Encodings.Select(_ => _reader.ReadInt32())]);
        }
    }

    public void Dispose() => _reader.Dispose();

    private bool TryReadLength(out int length)
    {
        try
        {
            length = _reader.ReadInt32();
            return true;
        }
        catch (EndOfStreamException)
        {
            length = 0;
            return false;
        }
    }
}
