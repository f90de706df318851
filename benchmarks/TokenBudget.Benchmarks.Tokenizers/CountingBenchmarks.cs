using BenchmarkDotNet.Attributes;
using TokenBudget.Tokenizers;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>Counts a whole corpus, warm: megabytes per second and allocations.</summary>
[MemoryDiagnoser]
public class CountingBenchmarks
{
    private ITokenCounter _counter = Tokenizer.For(TokenEncoding.O200kBase);
    private string _text = "";

    [ParamsSource(nameof(Encodings))]
    public string Encoding { get; set; } = "";

    [ParamsSource(nameof(CorpusNames))]
    public string Corpus { get; set; } = "";

    public static IEnumerable<string> Encodings => TokenBudget.Tokenizers.Encodings.Names;

    public static IEnumerable<string> CorpusNames => Corpora.Names;

    [GlobalSetup]
    public void Read()
    {
        _text = Corpora.Read(Corpus);
        _counter = Tokenizer.For(Encoding);
    }

    [Benchmark]
    public int CountTokens() => _counter.CountTokens(_text);
}
