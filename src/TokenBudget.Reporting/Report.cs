namespace TokenBudget.Reporting;

/// <summary>What any number of projects found: the model behind every output format.</summary>
/// <remarks>Immutable. The order in which projects are handed in leaves no trace.</remarks>
public sealed class Report
{
    /// <summary>Makes a report of projects that differ in file or target framework.</summary>
    /// <exception cref="ReportConflictException">Two projects have the same file and target framework. To combine reports that may overlap use <see cref="ReportMerger"/>.</exception>
    public Report(IEnumerable<ProjectReport> projects)
    {
        var sorted = projects.Select(Canonical.Sort).ToArray();
        Array.Sort(sorted, Canonical.CompareIdentity);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (Canonical.CompareIdentity(sorted[i - 1], sorted[i]) == 0)
            {
                throw new ReportConflictException(sorted[i]);
            }
        }

        Projects = sorted;
    }

    /// <summary>The report of nothing: the neutral element of merging.</summary>
    public static Report Empty { get; } = new([]);

    /// <summary>The projects, sorted by file and target framework (ordinal).</summary>
    public IReadOnlyList<ProjectReport> Projects { get; }
}
