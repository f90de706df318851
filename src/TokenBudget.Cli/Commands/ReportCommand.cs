using System.CommandLine;
using TokenBudget.Cli.Output;

namespace TokenBudget.Cli.Commands;

/// <summary><c>tokenbudget report</c>: merges any number of project reports.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Report files, or folders that are searched for *.tokenbudget.json",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new ReportOutputOptions();
        var command = new Command("report", "Merges any number of project reports, and writes them in any format") { paths };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = ReportInput.Read(parsed.GetRequiredValue(paths));
            if (output.Folder(parsed) is { } folder)
            {
                ReportFiles.Write(terminal, report, folder, output.Formats(parsed));
            }
            else
            {
                ReportView.Write(terminal, report);
            }

            return ExitCodes.WithinBudget;
        });
        return command;
    }
}
