using TokenBudget.Reporting.Json;

namespace TokenBudget.Reporting;

/// <summary>Combines reports of projects into one. Associative, commutative and idempotent, with <see cref="Report.Empty"/> as neutral element:
/// neither the order of projects nor the number of machines matters.</summary>
public static class ReportMerger
{
    /// <summary>Merges any number of reports. A project that several of them hold must be the same in all.</summary>
    /// <exception cref="ReportConflictException">Two reports describe the same project differently.</exception>
    public static Report Merge(IEnumerable<Report> reports)
    {
        var projects = new Dictionary<(string File, string TargetFramework), ProjectReport>();
        foreach (var project in reports.SelectMany(static report => report.Projects))
        {
            var identity = (project.File, project.TargetFramework);
            if (!projects.TryGetValue(identity, out var known))
            {
                projects.Add(identity, project);
            }
            else if (!AreSame(known, project))
            {
                throw new ReportConflictException(project);
            }
        }

        return new Report(projects.Values);
    }

    // The written form is what readers of a report can see, so it decides what is the same.
    private static bool AreSame(ProjectReport left, ProjectReport right) =>
        ReferenceEquals(left, right) || ReportJson.Write(new Report([left])) == ReportJson.Write(new Report([right]));
}
