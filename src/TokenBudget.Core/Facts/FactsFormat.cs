namespace TokenBudget.Core.Facts;

/// <summary>The text of a facts file: what the compiler writes and the report reads.</summary>
/// <remarks>One line per fact, fields separated by tabs, LF at the end of every line, invariant culture; the last line holds the number
/// of lines before it and a checksum, so that a cut or changed file is noticed. The same facts give the same text.</remarks>
public static class FactsFormat
{
    /// <summary>First line of every file of this format.</summary>
    public const string Version = "tokenbudget-facts/4";

    /// <summary>File name extension, with the dot.</summary>
    public const string FileExtension = ".tokenbudget";

    /// <summary>The text of the facts; call sites, methods and findings are put into the order that <see cref="CompilationFacts"/> documents.</summary>
    public static string Write(CompilationFacts facts) => new FactsWriter().Write(facts);

    /// <summary>Reads a text that <see cref="Write"/> made. CR LF is taken for LF.</summary>
    /// <exception cref="FactsFormatException">The text is of another version, cut off, changed or malformed; the message says where and what to do.</exception>
    public static CompilationFacts Read(string text) => new FactsReader(text).Read();
}
