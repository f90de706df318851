using BenchmarkDotNet.Attributes;
using TokenBudget.Tokenizers;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>One megabyte without a place to cut: the worst that merging can meet.</summary>
[MemoryDiagnoser]
public class LongPieceBenchmarks
{
    private const int Bytes = 1_000_000;

    private string _text = "";

    [Params("a", " ", "\U0001F600", "\u0301", "中")]
    public string Unit { get; set; } = "";

    [GlobalSetup]
    public void Repeat() => _text = string.Concat(Enumerable.Repeat(Unit, Bytes / System.Text.Encoding.UTF8.GetByteCount(Unit)));

    [Benchmark]
    public int CountTokens() => Tokenizer.For(TokenEncoding.O200kBase).CountTokens(_text);
}
