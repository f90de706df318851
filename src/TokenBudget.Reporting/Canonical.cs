using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting;

/// <summary>The one order in which things stand in a report.</summary>
internal static class Canonical
{
    public static int CompareIdentity(ProjectReport left, ProjectReport right) =>
        FirstDifference(
            string.CompareOrdinal(left.File, right.File),
            string.CompareOrdinal(left.TargetFramework, right.TargetFramework));

    public static ProjectReport Sort(ProjectReport project) => project with
    {
        CallSites = Sorted(project.CallSites, Compare),
        Methods = Sorted(project.Methods, Compare),
        Findings = Sorted(project.Findings, Compare),
    };

    private static int Compare(CallSiteFacts left, CallSiteFacts right) =>
        FirstDifference(
            string.CompareOrdinal(left.File, right.File),
            left.Line.CompareTo(right.Line),
            left.Column.CompareTo(right.Column),
            string.CompareOrdinal(left.Id, right.Id));

    private static int Compare(MethodFacts left, MethodFacts right) =>
        FirstDifference(
            string.CompareOrdinal(left.Id, right.Id),
            string.CompareOrdinal(left.File, right.File),
            left.Line.CompareTo(right.Line));

    private static int Compare(FindingFacts left, FindingFacts right) =>
        FirstDifference(
            string.CompareOrdinal(left.File, right.File),
            left.Line.CompareTo(right.Line),
            left.Column.CompareTo(right.Column),
            string.CompareOrdinal(left.Rule, right.Rule),
            string.CompareOrdinal(left.Message, right.Message));

    private static int FirstDifference(params int[] comparisons)
    {
        foreach (var comparison in comparisons)
        {
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }

    // LINQ sorts are stable, so entries that compare equal keep the order of the facts.
    private static T[] Sorted<T>(IReadOnlyList<T> items, Comparison<T> comparison) =>
        [.. items.OrderBy(static item => item, Comparer<T>.Create(comparison))];
}
