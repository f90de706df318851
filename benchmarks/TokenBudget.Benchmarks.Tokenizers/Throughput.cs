using System.Globalization;
using System.Text;
using TokenBudget.Tokenizers;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>
/// Best of many in processor time: what to compare with <c>benchmarks/peers</c>, and what to believe on a machine that others
/// use at the same time.
/// </summary>
internal static class Throughput
{
    private const int WarmUpRounds = 30;
    private const int Rounds = 40;

    /// <summary>Prints megabytes per second of each encoding on each corpus.</summary>
    /// <param name="encodings">Names; none for all.</param>
    public static void Print(IReadOnlyCollection<string> encodings)
    {
        var texts = Corpora.Names.ToDictionary(name => name, Corpora.Read);
        foreach (var encoding in encodings.Count > 0 ? encodings : Encodings.Names)
        {
            var tokenizer = Tokenizer.For(encoding);
            foreach (var text in Enumerable.Repeat(texts.Values, WarmUpRounds).SelectMany(values => values))
            {
                tokenizer.Count(text.AsSpan(0, text.Length / 10));
            }

            foreach (var name in Corpora.Names)
            {
                Print(tokenizer, name, texts[name]);
            }
        }
    }

    private static void Print(Tokenizer tokenizer, string name, string text)
    {
        var best = TimeSpan.MaxValue;
        var tokens = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            tokens = tokenizer.Count(text);
            var elapsed = Environment.CpuUsage.TotalTime - before;
            best = elapsed < best ? elapsed : best;
        }

        var rate = Encoding.UTF8.GetByteCount(text) / best.TotalSeconds / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tokenizer.EncodingName,-13} {name,-8} {tokens,9} tokens {rate,7:f1} MB/s"));
    }
}
