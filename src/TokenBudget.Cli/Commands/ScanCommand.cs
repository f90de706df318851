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
        var output = CommonOptions.Output();
        var format = CommonOptions.Format();
        var configuration = new Option<string?>("--configuration", "-c") { Description = "Build configuration, such as Release", HelpName = "NAME" };
        var failOn = new Option<FailOn>("--fail-on")
        {
            Description = "From which severity on an exceeded budget gives exit code 1: error, warning or never",
            HelpName = "LEVEL",
            DefaultValueFactory = static _ => FailOn.Warning,
            CustomParser = static result =>
            {
                var text = result.Tokens[0].Value;
                if (text.Length > 0 && BudgetGate.TryParse(text, out var level))
                {
                    return level;
                }

                result.AddError($"--fail-on is '{text}'. It must be one of: error, warning, never.");
                return FailOn.Warning;
            },
        };
        var command = new Command("scan", "Builds C# code with TokenBudget injected, and tells what its LLM calls cost; the code stays as it is")
        {
            path, output, format, configuration, failOn,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(format) is { Implicit: false } && result.GetResult(output) is null)
            {
                result.AddError("--format needs --output: without a folder nothing is written to files.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var targets = ScanTargets.Find(parsed.GetRequiredValue(path));
            var report = await new Scanner(terminal, parsed.GetValue(configuration)).ScanAsync(targets, cancellationToken);
            ReportView.Write(terminal, report);
            if (parsed.GetValue(output) is { } folder)
            {
                ReportFiles.Write(terminal, report, folder, parsed.GetRequiredValue(format));
            }

            var findings = report.Projects.SelectMany(static project => project.Findings);
            return BudgetGate.Violations(findings, parsed.GetValue(failOn)).Count > 0 ? ExitCodes.OverBudget : ExitCodes.WithinBudget;
        });
        return command;
    }
}
