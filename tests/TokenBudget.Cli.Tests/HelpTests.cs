namespace TokenBudget.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("scan --help")]
    [InlineData("count --help")]
    [InlineData("explain --help")]
    [InlineData("models --help")]
    [InlineData("price --help")]
    [InlineData("report --help")]
    public async Task Every_command_explains_itself(string line)
    {
        var result = await Cli.RunAsync("", line.Split(' '));

        Assert.Equal(ExitCodes.WithinBudget, result.ExitCode);
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("scn")]
    [InlineData("scan a b")]
    [InlineData("models --jsn")]
    public async Task A_wrong_command_line_names_the_help(string line)
    {
        var result = await Cli.RunAsync("", line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }
}
