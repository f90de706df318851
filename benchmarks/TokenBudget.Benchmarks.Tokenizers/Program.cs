using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using TokenBudget.Benchmarks.Tokenizers;

// "corpora FOLDER" writes the corpora to files, for measuring other tokenisers on the same text.
if (args is ["corpora", var folder])
{
    Corpora.WriteTo(folder);
    return;
}

if (args is ["throughput", .. var encodings])
{
    Throughput.Print(encodings);
    return;
}

if (args is ["long"])
{
    LongTexts.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Corpora).Assembly).Run(args, DefaultConfig.Instance.AddColumn(new ThroughputColumn()));
