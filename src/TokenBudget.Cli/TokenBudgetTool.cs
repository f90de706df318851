using System.CommandLine;
using System.CommandLine.Parsing;
using TokenBudget.Cli.Commands;
using TokenBudget.Cli.Output;

namespace TokenBudget.Cli;

/// <summary>The command line tool, apart from the process that it runs in.</summary>
public static class TokenBudgetTool
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the name of the tool.</param>
    /// <param name="terminal">Where the command reads and writes.</param>
    /// <param name="cancellationToken">Ends the command early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Tells what the LLM calls of C# code cost before the code runs.\n\nExit codes: 0 within budget, 1 over budget, 2 usage or input error, 3 the build failed.")
        {
            ScanCommand.Create(terminal),
            ReportCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CountCommand.Create(terminal),
            PriceCommand.Create(terminal),
            ModelsCommand.Create(terminal),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return ReportUsageErrors(parsed, terminal);
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (UserErrorException exception)
        {
            terminal.WriteError(exception.Message);
            return exception.ExitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.WriteError(exception.Message);
            return ExitCodes.UsageError;
        }
        catch (OperationCanceledException)
        {
            terminal.WriteError("Cancelled.");
            return ExitCodes.UsageError;
        }
        finally
        {
            await terminal.Output.FlushAsync(CancellationToken.None);
        }
    }

    private static int ReportUsageErrors(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.WriteError(error.Message);
        }

        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Parent: not null } command; result = command.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        terminal.Error.WriteLine($"Run 'tokenbudget {string.Join(" ", [.. names, "--help"])}' for usage.");
        return ExitCodes.UsageError;
    }
}
