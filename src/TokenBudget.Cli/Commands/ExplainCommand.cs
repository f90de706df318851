using System.CommandLine;
using TokenBudget.Cli.Explaining;
using TokenBudget.Cli.Output;
using TokenBudget.Cli.Scanning;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Explanations;

namespace TokenBudget.Cli.Commands;

/// <summary><c>tokenbudget explain</c>: what one method or call site sends, and where the figures come from.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var target = new Argument<string>("target")
        {
            Description = "A method, such as Chat.SummarizeAsync, or a call site: its place, such as Chat.cs:42, or its id",
        };
        var path = new Argument<string>("path")
        {
            Description = "What to scan first: a .sln, .slnx or .csproj file, or a folder",
            DefaultValueFactory = static _ => ".",
        };
        var reports = new Option<string[]>("--report", "-r")
        {
            Description = "Report file, or folder that is searched for *.tokenbudget.json, instead of a scan; may be given several times",
            HelpName = "FILE|FOLDER",
        };
        var project = new Option<string?>("--project", "-p") { Description = "Name or file of the project to look in, where several have the same method", HelpName = "P" };
        var configuration = new Option<string?>("--configuration", "-c") { Description = "Build configuration of the scan, such as Release", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Write JSON instead of text" };
        var command = new Command("explain", "Tells what a method sends with everything that it calls, or what a call site sends, and where the figures come from")
        {
            target, path, reports, project, configuration, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(reports) is not null && result.GetResult(path) is { Implicit: false })
            {
                result.AddError("--report takes the place of a scan: give either a path or --report.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = parsed.GetValue(reports) is { Length: > 0 } files
                ? ReportInput.Read(files)
                : await new Scanner(terminal, parsed.GetValue(configuration)).ScanAsync(ScanTargets.Find(parsed.GetRequiredValue(path)), cancellationToken);
            var finder = new TargetFinder(TargetFrameworks.Collapse(report));
            var found = TargetArgument.Find(finder, parsed.GetRequiredValue(target), parsed.GetValue(project));
            if (parsed.GetValue(json))
            {
                terminal.Output.Write(ExplanationJson.Write(found, finder.Projects));
            }
            else
            {
                ExplanationView.Write(terminal, found, finder.Projects);
            }

            return ExitCodes.WithinBudget;
        });
        return command;
    }
}
