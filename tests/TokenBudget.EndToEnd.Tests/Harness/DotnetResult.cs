namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>What a run of <c>dotnet</c> left.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output and error, in one.</param>
internal sealed record DotnetResult(int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(static line => line.TrimEnd('\r'))];

    /// <summary>Fails the test with everything that was printed when the run failed, or when the compiler had trouble with our analyzers.</summary>
    public DotnetResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        ShouldLoadAnalyzers();
        return this;
    }

    public DotnetResult ShouldFail()
    {
        Assert.True(ExitCode != 0, Output);
        ShouldLoadAnalyzers();
        return this;
    }

    public DotnetResult ShouldSay(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"'{text}' is missing from:\n{Output}");
        return this;
    }

    public DotnetResult ShouldNotSay(string text)
    {
        Assert.False(Output.Contains(text, StringComparison.Ordinal), $"'{text}' must not occur in:\n{Output}");
        return this;
    }

    private void ShouldLoadAnalyzers()
    {
        // Analyzer can't be created, assembly holds no analyzers, assembly can't be loaded, analyzer threw, analyzer built against a newer compiler.
        foreach (var trouble in (string[])["CS8032", "CS8033", "CS8034", "AD0001", "CS9057"])
        {
            ShouldNotSay(trouble);
        }
    }
}
