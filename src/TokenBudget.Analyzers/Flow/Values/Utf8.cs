using System.Text;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Sizes of text in UTF-8, with lone surrogates as U+FFFD, as tokenisers see them.</summary>
internal static class Utf8
{
    public static long Length(string text) => Encoding.UTF8.GetByteCount(text);
}
