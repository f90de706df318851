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

    public static void Print()
    {
        var texts = Corpora.Names.ToDictionary(name => name, Corpora.Read);
        foreach (var text in Enumerable.Repeat(texts.Values, WarmUpRounds).SelectMany(values => values))
        {
            Tokenizer.For(TokenEncoding.O200kBase).CountTokens(text.AsSpan(0, text.Length / 10));
            Tokenizer.For(TokenEncoding.Cl100kBase).CountTokens(text.AsSpan(0, text.Length / 10));
        }

        foreach (var encoding in Encodings.Names)
        {
            foreach (var name in Corpora.Names)
            {
                Print(encoding, name, texts[name]);
            }
        }
    }

    private static void Print(string encoding, string name, string text)
    {
        if (!Encodings.TryParse(encoding, out var known))
        {
            throw new ArgumentException($"There is no encoding '{encoding}'.", nameof(encoding));
        }

        var counter = Tokenizer.For(known);
        var best = TimeSpan.MaxValue;
        var tokens = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            tokens = counter.CountTokens(text);
            var elapsed = Environment.CpuUsage.TotalTime - before;
            best = elapsed < best ? elapsed : best;
        }

        var rate = Encoding.UTF8.GetByteCount(text) / best.TotalSeconds / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{encoding,-12} {name,-8} {tokens,9} tokens {rate,7:f1} MB/s"));
    }
}
