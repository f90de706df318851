using System.Diagnostics.CodeAnalysis;
using TokenBudget.Tokenizers.PreTokenizers;

namespace TokenBudget.Tokenizers;

/// <summary>The encodings that can be counted exactly. Thread safe; a vocabulary is first touched when it first counts.</summary>
public static class TokenCounters
{
    private static readonly ITokenCounter[] s_all =
    [
        new ByteLevelTokenCounter<O200kSplitter>("o200k_base"),
        new ByteLevelTokenCounter<Cl100kSplitter>("cl100k_base"),
    ];

    /// <summary>Counts in <c>o200k_base</c>: GPT-4o, GPT-4.1, GPT-5 and the o-series.</summary>
    public static ITokenCounter O200kBase => s_all[0];

    /// <summary>Counts in <c>cl100k_base</c>: GPT-4, GPT-3.5 and the text-embedding-3 models.</summary>
    public static ITokenCounter Cl100kBase => s_all[1];

    /// <summary>The names of all encodings that <see cref="TryGet"/> knows.</summary>
    public static IReadOnlyList<string> Encodings => Names.All;

    /// <summary>Finds the counter of an encoding.</summary>
    /// <param name="encoding">The name of the encoding in its official spelling; compared ordinally.</param>
    /// <param name="counter">The counter, or <see langword="null"/> when the encoding is not known.</param>
    /// <returns>Whether the encoding is known.</returns>
    public static bool TryGet(string encoding, [NotNullWhen(true)] out ITokenCounter? counter)
    {
        foreach (var candidate in s_all)
        {
            if (string.Equals(candidate.Encoding, encoding, StringComparison.Ordinal))
            {
                counter = candidate;
                return true;
            }
        }

        counter = null;
        return false;
    }

    // Apart, so that the first count in a process does not pay for it.
    private static class Names
    {
        public static readonly IReadOnlyList<string> All = Array.AsReadOnly(Array.ConvertAll(s_all, static counter => counter.Encoding));
    }
}
