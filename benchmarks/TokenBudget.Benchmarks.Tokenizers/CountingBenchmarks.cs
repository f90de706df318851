using BenchmarkDotNet.Attributes;
using TokenBudget.Tokenizers;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>Counts a whole corpus, warm: megabytes per second and allocations.</summary>
[MemoryDiagnoser]
public class CountingBenchmarks
{
    private ITokenCounter _counter = TokenCounters.O200kBase;
    private string _text = "";

    [ParamsSource(nameof(Encodings))]
    public string Encoding { get; set; } = "";

    [ParamsSource(nameof(CorpusNames))]
    public string Corpus { get; set; } = "";

    public static IEnumerable<string> Encodings => TokenCounters.Encodings;

    public static IEnumerable<string> CorpusNames => Corpora.Names;

    [GlobalSetup]
    public void Read()
    {
        _text = Corpora.Read(Corpus);
        _counter = TokenCounters.TryGet(Encoding, out var counter) ? counter : throw new InvalidOperationException($"There is no encoding '{Encoding}'.");
    }

    [Benchmark]
    public int CountTokens() => _counter.CountTokens(_text);
}
