using System.Globalization;
using System.Text;
using TokenBudget.Tokenizers;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>
/// Megabytes per second of processor time, the first time that a text is seen and the best of many: what to compare with
/// <c>benchmarks/peers</c>, and what to believe on a machine that others use at the same time.
/// </summary>
internal static class Throughput
{
    private const int WarmUpRounds = 60;
    private const int WarmUpPart = 4;
    private const int Rounds = 40;
    private const int ChunkLength = 2_000;

    private static readonly TimeSpan s_backgroundCompilation = TimeSpan.FromMilliseconds(300);

    /// <summary>Prints, for each encoding and corpus, tokens and both rates. The first quarter of each corpus warms up for the others, the rest is measured.</summary>
    /// <param name="encodings">Names; none for all.</param>
    public static void Print(IReadOnlyCollection<string> encodings)
    {
        var texts = Corpora.Names.ToDictionary(name => name, Corpora.Read);
        foreach (var encoding in encodings.Count > 0 ? encodings : Encodings.Names)
        {
            var tokenizer = Tokenizer.For(encoding);
            foreach (var (name, text) in texts)
            {
                WarmUp(tokenizer, texts.Where(other => other.Key != name).Select(other => other.Value));
                Print(tokenizer, name, text[(text.Length / WarmUpPart)..]);
            }
        }
    }

    private static void WarmUp(Tokenizer tokenizer, IEnumerable<string> texts)
    {
        foreach (var text in Enumerable.Repeat(texts, WarmUpRounds).SelectMany(values => values))
        {
            Count(tokenizer, text.AsSpan(0, text.Length / WarmUpPart));
        }

        // The runtime compiles hot code again in the background.
        Thread.Sleep(s_backgroundCompilation);
    }

    private static void Print(Tokenizer tokenizer, string name, string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var first = Measure(tokenizer, text, out var tokens);
        var best = first;
        for (var round = 1; round < Rounds; round++)
        {
            var elapsed = Measure(tokenizer, text, out _);
            best = elapsed < best ? elapsed : best;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{tokenizer.EncodingName,-13} {name,-8} {tokens,9} tokens {bytes / first.TotalSeconds / 1e6,7:f1} MB/s at first {bytes / best.TotalSeconds / 1e6,7:f1} at best"));
    }

    private static TimeSpan Measure(Tokenizer tokenizer, string text, out int tokens)
    {
        var before = Environment.CpuUsage.TotalTime;
        tokens = Count(tokenizer, text);
        return Environment.CpuUsage.TotalTime - before;
    }

    private static int Count(Tokenizer tokenizer, ReadOnlySpan<char> text)
    {
        var tokens = 0;
        for (var start = 0; start < text.Length; start += ChunkLength)
        {
            tokens += tokenizer.Count(text.Slice(start, Math.Min(ChunkLength, text.Length - start)));
        }

        return tokens;
    }
}
