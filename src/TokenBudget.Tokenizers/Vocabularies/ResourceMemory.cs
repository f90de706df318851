using System.Runtime.InteropServices;

namespace TokenBudget.Tokenizers.Vocabularies;

/// <summary>
/// An embedded resource as memory. The runtime hands out a pointer into the mapped assembly, so nothing is read before it is
/// used and nothing is copied; only where a host can't do that, it is copied once.
/// </summary>
internal sealed unsafe class ResourceMemory
{
    // Keeps the pointer valid: the stream owns the mapping.
    private readonly Stream? _stream;

    private ResourceMemory(Stream? stream, byte* start, int length)
    {
        _stream = stream;
        Start = start;
        Length = length;
    }

    /// <summary>The first byte; valid as long as this object is reachable.</summary>
    public byte* Start { get; }

    /// <summary>The number of bytes.</summary>
    public int Length { get; }

    /// <summary>Opens a resource of this assembly.</summary>
    /// <param name="name">Its logical name.</param>
    /// <exception cref="InvalidOperationException">There is no such resource: the assembly was built wrongly or cut.</exception>
    /// <exception cref="PlatformNotSupportedException">The processor is big-endian, or a 32-bit Arm.</exception>
    public static ResourceMemory Open(string name) => Open(
        typeof(ResourceMemory).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly TokenBudget.Tokenizers lacks its resource '{name}'. Install the package again."));

    /// <summary>Takes over a resource.</summary>
    /// <param name="stream">The resource; it stays open.</param>
    /// <exception cref="PlatformNotSupportedException">The processor is big-endian, or a 32-bit Arm.</exception>
    public static ResourceMemory Open(Stream stream)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The vocabularies of TokenBudget.Tokenizers are little-endian, and used in place.");
        }

        // Keys lie at any byte and are read eight bytes at a time.
        if (RuntimeInformation.ProcessArchitecture == Architecture.Arm)
        {
            throw new PlatformNotSupportedException("The vocabularies of TokenBudget.Tokenizers need a processor that reads unaligned words; 32-bit Arm does not.");
        }

        if (stream is UnmanagedMemoryStream mapped)
        {
            return new ResourceMemory(stream, mapped.PositionPointer, checked((int)mapped.Length));
        }

        using (stream)
        {
            return Copy(stream);
        }
    }

    /// <summary>What to say when a resource does not fit its own description.</summary>
    public static InvalidOperationException Damaged() => new("A resource of TokenBudget.Tokenizers is damaged. Install the package again.");

    // Never freed: a vocabulary lives as long as the process.
    private static ResourceMemory Copy(Stream stream)
    {
        var bytes = new byte[checked((int)stream.Length)];
        for (int read, count = 0; count < bytes.Length; count += read)
        {
            read = stream.Read(bytes, count, bytes.Length - count);
            if (read == 0)
            {
                throw new EndOfStreamException("A resource of TokenBudget.Tokenizers is shorter than stated. Install the package again.");
            }
        }

        var start = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, start, bytes.Length);
        return new ResourceMemory(null, (byte*)start, bytes.Length);
    }
}
