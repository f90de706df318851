using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting;

/// <summary>Methods by what one execution of them sends.</summary>
public static class DearestMethods
{
    /// <summary>The methods of some projects, the dearest first: by input tokens, then by USD.</summary>
    public static IReadOnlyList<(ProjectReport Project, MethodFacts Method)> Of(IEnumerable<ProjectReport> projects) =>
    [
        .. projects
            .SelectMany(static project => project.Methods.Select(method => (project, method)))
            .OrderByDescending(static entry => ProjectTotals.WorstFigure(entry.method))
            .ThenByDescending(static entry => entry.method.CostUsd?.Expected ?? -1),
    ];
}
