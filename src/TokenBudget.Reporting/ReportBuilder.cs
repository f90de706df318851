using System.Globalization;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Paths;

namespace TokenBudget.Reporting;

/// <summary>Turns the facts of a compilation into the report of its project.</summary>
public static class ReportBuilder
{
    /// <summary>Builds the report of one project. Paths of facts are relative to the project's folder; those of the report to the repository root.</summary>
    /// <param name="facts">What the compiler left.</param>
    /// <param name="projectName">Name of the project.</param>
    /// <param name="projectFile">Path of the project file relative to the repository root, with <c>/</c>.</param>
    public static Report Build(CompilationFacts facts, string projectName, string projectFile)
    {
        var folder = RelativePath.FolderOf(projectFile);
        return new Report([new ProjectReport
        {
            Name = projectName,
            TargetFramework = facts.TargetFramework,
            File = projectFile,
            Allowance = facts.Allowance is { } allowance ? allowance with { Source = MoveSource(folder, allowance.Source) } : null,
            LimitsHit = facts.LimitsHit,
            CallSites = [.. facts.CallSites.Select(site => Move(folder, site))],
            Methods = [.. facts.Methods.Select(method => Move(folder, method))],
            Findings = [.. facts.Findings.Select(finding => Move(folder, finding))],
        }]);
    }

    private static CallSiteFacts Move(string folder, CallSiteFacts site) => site with
    {
        File = RelativePath.Combine(folder, site.File),
        Budgets = Move(folder, site.Budgets),
    };

    private static MethodFacts Move(string folder, MethodFacts method) => method with
    {
        File = MoveFile(folder, method.File),
        Budgets = Move(folder, method.Budgets),
        Derivation = [.. method.Derivation.Select(step => step with { File = MoveFile(folder, step.File) })],
    };

    private static FindingFacts Move(string folder, FindingFacts finding) => finding with { File = MoveFile(folder, finding.File) };

    private static BudgetFacts[] Move(string folder, IReadOnlyList<BudgetFacts> budgets) =>
        [.. budgets.Select(budget => budget with { Source = MoveSource(folder, budget.Source) })];

    // What is about the whole project, or of which no place is known, has no file.
    private static string MoveFile(string folder, string file) => file.Length == 0 ? file : RelativePath.Combine(folder, file);

    /// <summary>Moves sources of the form <c>path:line</c>; any other text is not a path and stays.</summary>
    private static string MoveSource(string folder, string source)
    {
        var colon = source.LastIndexOf(':');
        return colon > 0 && int.TryParse(source.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? RelativePath.Combine(folder, source.Substring(0, colon)) + source.Substring(colon)
            : source;
    }
}
