using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>UTF-8 megabytes (10^6 bytes) per second, for benchmarks that have a corpus.</summary>
public sealed class ThroughputColumn : IColumn
{
    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "MB/s";

    public string Legend => "UTF-8 megabytes per second (10^6 bytes)";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var corpus = benchmarkCase.Parameters.Items.FirstOrDefault(item => item.Name == nameof(CountingBenchmarks.Corpus));
        var nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean;
        return corpus is null || nanoseconds is null
            ? "-"
            : (Encoding.UTF8.GetByteCount(Corpora.Read((string)corpus.Value)) * 1e3 / nanoseconds.Value).ToString("F0", CultureInfo.InvariantCulture);
    }
}
