namespace TokenBudget.Tokenizers.Tests;

public sealed class RecordingTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Every_recorded_string_counts_as_the_reference_engine_counts_it(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var recording = CommittedRecording.Read(encoding).ToList();

        var differences = recording.Where(entry => counter.CountTokens(entry.Text) != entry.Tokens);

        Assert.True(recording.Count > 19_500);
        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Counting_on_several_threads_gives_the_same(string encoding)
    {
        var counter = TestData.Counter(encoding);

        var differences = CommittedRecording.Read(encoding).Take(5_000).AsParallel().WithDegreeOfParallelism(8).Count(entry => counter.CountTokens(entry.Text) != entry.Tokens);

        Assert.Equal(0, differences);
    }
}
