using TokenBudget.Testing.Tests.Samples;

namespace TokenBudget.Testing.Tests;

public sealed class FactsTests
{
    [Fact]
    public async Task Returns_the_facts_file_that_the_analyzer_wrote() => Assert.Equal(
        "facts of Project in /Project/",
        await Verify.Analyzer<ProjectAnalyzer>().WithSource("class C;").RunAndGetFactsAsync());

    [Fact]
    public async Task Fails_when_no_facts_file_was_written()
    {
        await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ProjectAnalyzer>().WithSource("class Quiet;").RunAndGetFactsAsync());
    }

    [Fact]
    public async Task Finds_no_facts_file_where_none_was_written() =>
        Assert.Null(await Verify.Analyzer<ProjectAnalyzer>().WithSource("class Quiet;").RunAndFindFactsAsync());

    [Fact]
    public Task An_ordinary_run_asks_for_no_facts() => Verify.Analyzer<ProjectAnalyzer>()
        .WithSource("class {|TEST012:C|};")
        .RunAsync();
}
