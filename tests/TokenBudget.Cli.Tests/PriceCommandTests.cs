namespace TokenBudget.Cli.Tests;

public sealed class PriceCommandTests
{
    [Theory]
    [InlineData("0.00228 USD", "gpt-4o-mini", "12000", "800", "0")]
    [InlineData("0.00198 USD", "gpt-4o-mini", "12000", "800", "4000")]
    [InlineData("0 USD", "gpt-4o-mini", "0", "0", "0")]
    public async Task The_first_line_is_the_exact_amount(string amount, string model, string input, string output, string cached)
    {
        var result = await Cli.RunAsync("", "price", "--model", model, "--input", input, "--output", output, "--cached", cached);

        Assert.Equal(ExitCodes.WithinBudget, result.ExitCode);
        Assert.Equal(amount, result.Output.Split('\n')[0]);
    }

    [Fact]
    public async Task A_long_request_pays_its_tier_as_a_whole()
    {
        var below = await Cli.RunAsync("", "price", "-m", "gpt-5.4", "--input", "100000", "--output", "0");
        var above = await Cli.RunAsync("", "price", "-m", "gpt-5.4", "--input", "300000", "--output", "0");

        Assert.StartsWith("0.25 USD\n", below.Output, StringComparison.Ordinal);
        Assert.StartsWith("1.5 USD\n", above.Output, StringComparison.Ordinal);
        Assert.Contains("applies to the whole request", above.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("applies to the whole request", below.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean 'gpt-4o-mini'?", "--model", "gpt-4o-mni", "--input", "1", "--output", "1")]
    [InlineData("--cached is part of --input", "--model", "gpt-4o", "--input", "1", "--output", "1", "--cached", "2")]
    [InlineData("--input is '-5'", "--model", "gpt-4o", "--input", "-5", "--output", "1")]
    [InlineData("--output is '1e3'", "--model", "gpt-4o", "--input", "5", "--output", "1e3")]
    [InlineData("--input", "--model", "gpt-4o", "--output", "1")]
    public async Task Wrong_arguments_are_explained(string explanation, params string[] args)
    {
        var result = await Cli.RunAsync("", ["price", .. args]);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains(explanation, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }
}
