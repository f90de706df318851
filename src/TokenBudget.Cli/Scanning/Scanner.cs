using TokenBudget.Cli.Commands;
using TokenBudget.Cli.Output;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Paths;

namespace TokenBudget.Cli.Scanning;

/// <summary>Builds code with our analyzers and targets injected, and collects what every project reports.</summary>
internal sealed class Scanner(Terminal terminal, string? configuration)
{
    /// <summary>Builds and collects.</summary>
    /// <exception cref="UserErrorException">The build fails, or no C# project was built.</exception>
    public async Task<Report> ScanAsync(ScanTargets targets, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("tokenbudget-");
        try
        {
            var collected = folder.CreateSubdirectory("reports").FullName;
            foreach (var target in Builds(targets, folder.FullName))
            {
                await BuildAsync(targets, target, collected, cancellationToken);
            }

            var reports = Directory.GetFiles(collected);
            return reports.Length > 0
                ? ReportInput.Read(reports.Order(StringComparer.Ordinal))
                : throw new UserErrorException("The build left no report: it has no C# project, or TokenBudgetEnabled or RunAnalyzers is false in it.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Solutions are built one by one; projects without a solution in one go.</summary>
    private static IReadOnlyList<string> Builds(ScanTargets targets, string temporaryFolder) =>
        targets.Files.Count > 1 && targets.Files[0].EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
            ? [ProjectList.Write(targets.Files, temporaryFolder)]
            : targets.Files;

    private async Task BuildAsync(ScanTargets targets, string target, string collected, CancellationToken cancellationToken)
    {
        var isList = ProjectList.IsList(target);
        var name = isList ? $"{targets.Files.Count} projects" : Path.GetFileName(target);
        var build = new DotnetBuild
        {
            Target = target,

            // The SDK is chosen by the global.json above the current folder, so that must be where the code is.
            WorkingFolder = isList ? targets.Folder : Path.GetDirectoryName(target)!,
            Configuration = configuration,
            Properties =
            [
                new("CustomAfterMicrosoftCommonTargets", Path.Combine(AppContext.BaseDirectory, "package", "scan", "TokenBudget.Scan.targets")),
                new("TokenBudgetScan", "true"),
                new("TokenBudgetFailOn", "never"),
                new("TokenBudgetCollectFolder", collected),
                new("TokenBudgetRootFolder", RepositoryRoot.Find(targets.Folder, targets.Folder)),
            ],
        };

        var result = await BuildProgress.RunAsync(terminal, name, onLine => build.RunAsync(onLine, cancellationToken));
        if (!result.IsSuccess)
        {
            foreach (var line in result.Problems)
            {
                terminal.Error.WriteLine(line);
            }

            throw new UserErrorException($"{name} does not build, so there is nothing to report.", ExitCodes.BuildFailed);
        }

        // Other warnings of the scanned code are its own affair.
        foreach (var line in result.Problems.Where(static line => line.Contains(": warning TB8", StringComparison.Ordinal)))
        {
            terminal.Error.WriteLine(line);
        }
    }
}
