using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting;

/// <summary>Sees the builds of one project for several target frameworks as one program: it runs on one of them at a time,
/// so their figures must not be added up.</summary>
public static class TargetFrameworks
{
    /// <summary>One project per project file. A call site that several builds share is taken from the build where it costs most.</summary>
    public static IReadOnlyList<ProjectReport> Collapse(Report report) =>
        [.. report.Projects.GroupBy(static project => project.File, StringComparer.Ordinal).Select(Collapse)];

    private static ProjectReport Collapse(IGrouping<string, ProjectReport> builds)
    {
        var all = builds.ToArray();
        if (all.Length == 1)
        {
            return all[0];
        }

        return Canonical.Sort(new ProjectReport
        {
            Name = all[0].Name,
            File = all[0].File,
            TargetFramework = string.Join(";", all.Select(static build => build.TargetFramework)),
            Allowance = all.Select(static build => build.Allowance).FirstOrDefault(static allowance => allowance is not null),
            LimitsHit = all.Max(static build => build.LimitsHit),
            CallSites = [.. all.SelectMany(static build => build.CallSites).GroupBy(static site => site.Id, StringComparer.Ordinal).Select(Costliest)],
            Methods = [.. all.SelectMany(static build => build.Methods).GroupBy(static method => method.Id, StringComparer.Ordinal).Select(Costliest)],
            Findings = [.. all.SelectMany(static build => build.Findings).Distinct()],
        });
    }

    // OrderBy is stable and builds come sorted by target framework, so ties always fall the same way.
    private static CallSiteFacts Costliest(IEnumerable<CallSiteFacts> sites) =>
        sites.OrderByDescending(static site => site.PerYear is { } year ? (decimal)year.InputTokens + year.OutputTokens : 0)
            .ThenByDescending(static site => ProjectTotals.WorstFigure(site))
            .First();

    private static MethodFacts Costliest(IEnumerable<MethodFacts> methods) =>
        methods.OrderByDescending(static method => ProjectTotals.WorstFigure(method)).First();
}
