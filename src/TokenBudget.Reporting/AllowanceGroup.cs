using TokenBudget.Core.Allowances;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting;

/// <summary>Projects that share one allowance, with what they use of it. An allowance declared at one place, such as a settings file
/// above several projects, is one pot and not one per project.</summary>
/// <param name="Allowance">The allowance; null for projects without one.</param>
/// <param name="Projects">The projects, in the order of the report; one entry per project file.</param>
/// <param name="Use">What they use together.</param>
public sealed record AllowanceGroup(AllowanceFacts? Allowance, IReadOnlyList<ProjectReport> Projects, AllowanceUse Use)
{
    /// <summary>Groups the projects of a report, ordered by first project.</summary>
    public static IReadOnlyList<AllowanceGroup> Of(Report report) =>
    [
        .. TargetFrameworks.Collapse(report)
            .GroupBy(static project => project.Allowance)
            .Select(static group => new AllowanceGroup(
                group.Key,
                [.. group],
                AllowanceUse.Compute(group.Key, [.. group.SelectMany(static project => project.CallSites)]))),
    ];
}
