using TokenBudget.Cli.Output;

namespace TokenBudget.Cli.Tests;

/// <summary>Runs the tool inside the test, with redirected streams.</summary>
internal static class Cli
{
    public static Task<CliResult> RunAsync(string input, params string[] args) => RunAsync(new StringReader(input), args);

    public static async Task<CliResult> RunAsync(TextReader input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(input, output, error, isOutputInteractive: false, isErrorInteractive: false);
        var exitCode = await TokenBudgetTool.RunAsync(args, terminal);
        return new CliResult(exitCode, output.ToString(), error.ToString());
    }
}
