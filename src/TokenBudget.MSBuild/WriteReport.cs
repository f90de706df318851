using Microsoft.Build.Framework;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Gate;
using TokenBudget.Reporting.Json;
using TokenBudget.Reporting.Paths;
using TokenBudget.Reporting.Text;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace TokenBudget.MSBuild;

/// <summary>Turns the facts of a compilation into the project's report, prints one line about it, and fails the build when a budget is exceeded.</summary>
/// <remarks>All paths are absolute. Files are written only when their content changes.</remarks>
[MSBuildMultiThreadableTask]
public sealed class WriteReport : MSBuildTask
{
    /// <summary>The facts that the compiler was asked for.</summary>
    [Required]
    public string FactsFile { get; set; } = "";

    /// <summary>Where the facts are copied to, beside the assembly.</summary>
    [Required]
    public string PublishedFactsFile { get; set; } = "";

    /// <summary>Where the report goes.</summary>
    [Required]
    public string ReportFile { get; set; } = "";

    /// <summary>A folder that receives a second copy of the report under a name that no other project uses; empty for none.</summary>
    public string CollectFolder { get; set; } = "";

    /// <summary>The project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The project's name in the report.</summary>
    [Required]
    public string ProjectName { get; set; } = "";

    /// <summary>What paths in the report are relative to; empty to look for the repository.</summary>
    public string RootFolder { get; set; } = "";

    /// <summary>The solution's folder; empty or <c>*Undefined*</c> when a project is built alone.</summary>
    public string SolutionFolder { get; set; } = "";

    /// <summary><c>warning</c>, <c>error</c> or <c>never</c>: from which severity on an exceeded budget fails the build.</summary>
    public string FailOn { get; set; } = "";

    /// <summary>Version of the .NET SDK that runs the build, for messages.</summary>
    public string SdkVersion { get; set; } = "";

    /// <summary>Version of the compiler, such as <c>roslyn4.14</c>, for messages.</summary>
    public string CompilerApiVersion { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        if (!BudgetGate.TryParse(FailOn, out var failOn))
        {
            LogProblem("TB9001", ProjectFile, $"TokenBudgetFailOn is '{FailOn}'. It must be one of: warning, error, never.", isError: true);
            return false;
        }

        try
        {
            if (!File.Exists(FactsFile))
            {
                RemoveStale();
                LogProblem(MissingFacts.Code(CompilerApiVersion), ProjectFile, MissingFacts.Message(CompilerApiVersion, SdkVersion), isError: false);
                return true;
            }

            var text = File.ReadAllText(FactsFile);
            var facts = FactsFormat.Read(text);
            Publish(text, facts);
            ReportViolations(facts, failOn);
        }
        catch (FactsFormatException exception)
        {
            // What cannot be read cannot be held against a budget, so only a build that checks none may go on.
            LogProblem("TB8001", FactsFile, exception.Message, isError: failOn != Reporting.Gate.FailOn.Never);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogProblem("TB8001", ProjectFile, $"The report could not be written: {exception.Message}", isError: true);
        }

        return !Log.HasLoggedErrors;
    }

    private void Publish(string text, CompilationFacts facts)
    {
        TextFile.WriteIfChanged(PublishedFactsFile, text);

        var root = RootFolder.Length > 0 ? RootFolder : RepositoryRoot.Find(Path.GetDirectoryName(ProjectFile)!, Solution());
        var report = ReportBuilder.Build(facts, ProjectName, RelativePath.Between(root, ProjectFile));
        var json = ReportJson.Write(report);
        TextFile.WriteIfChanged(ReportFile, json);
        if (CollectFolder.Length > 0)
        {
            TextFile.WriteIfChanged(Path.Combine(CollectFolder, CollectedName.Of(ProjectFile, facts.TargetFramework)), json);
        }

        Log.LogMessage(MessageImportance.High, "{0}", SummaryLine.Of(report));
    }

    private void ReportViolations(CompilationFacts facts, FailOn failOn)
    {
        var folder = Path.GetDirectoryName(ProjectFile)!;
        foreach (var finding in BudgetGate.Violations(facts.Findings, failOn))
        {
            var file = finding.File.Length == 0 ? ProjectFile : Path.GetFullPath(Path.Combine(folder, finding.File));
            Log.LogError(subcategory: null, finding.Rule, helpKeyword: null, file, finding.Line, finding.Column, 0, 0, "{0}", finding.Message);
        }
    }

    // A report of an earlier compilation would be taken for one of this.
    private void RemoveStale()
    {
        foreach (var file in (string[])[ReportFile, PublishedFactsFile])
        {
            if (File.Exists(file))
            {
                File.Delete(file);
            }
        }
    }

    private string? Solution() => SolutionFolder is "" or "*Undefined*" ? null : SolutionFolder;

    private void LogProblem(string code, string file, string message, bool isError)
    {
        if (isError)
        {
            Log.LogError(subcategory: null, code, helpKeyword: null, file, 0, 0, 0, 0, "{0}", message);
        }
        else
        {
            Log.LogWarning(subcategory: null, code, helpKeyword: null, file, 0, 0, 0, 0, "{0}", message);
        }
    }
}
