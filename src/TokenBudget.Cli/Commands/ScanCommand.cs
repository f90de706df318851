using System.CommandLine;
using TokenBudget.Cli.Output;
using TokenBudget.Cli.Scanning;
using TokenBudget.Reporting.Gate;

namespace TokenBudget.Cli.Commands;

/// <summary><c>tokenbudget scan</c>: builds code with our analyzers injected, and reports on it.</summary>
internal static class ScanCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("path")
        {
            Description = "A .sln, .slnx or .csproj file, or a folder: every solution under it, or else every project",
            DefaultValueFactory = static _ => ".",
        };
        var output = new ReportOutputOptions();
        var configuration = new Option<string?>("--configuration", "-c") { Description = "Build configuration, such as Release", HelpName = "NAME" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "From which severity on an exceeded budget gives exit code 1: error, warning or never",
            HelpName = "LEVEL",
            DefaultValueFactory = static _ => "warning",
        };
        failOn.Validators.Add(static result =>
        {
            var text = result.GetValueOrDefault<string>();
            if (!BudgetGate.TryParse(text, out _))
            {
                result.AddError($"--fail-on is '{text}'. It must be one of: error, warning, never.");
            }
        });
        var command = new Command("scan", "Builds C# code with TokenBudget injected, and tells what its LLM calls cost; the code stays as it is")
        {
            path, configuration, failOn,
        };
        output.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var targets = ScanTargets.Find(parsed.GetRequiredValue(path));
            var report = await new Scanner(terminal, parsed.GetValue(configuration)).ScanAsync(targets, cancellationToken);
            ReportView.Write(terminal, report);
            if (output.Folder(parsed) is { } folder)
            {
                ReportFiles.Write(terminal, report, folder, output.Formats(parsed));
            }

            BudgetGate.TryParse(parsed.GetValue(failOn), out var level);
            var findings = report.Projects.SelectMany(static project => project.Findings);
            return BudgetGate.Violations(findings, level).Count > 0 ? ExitCodes.OverBudget : ExitCodes.WithinBudget;
        });
        return command;
    }
}
