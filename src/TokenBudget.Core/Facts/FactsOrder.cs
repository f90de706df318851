namespace TokenBudget.Core.Facts;

/// <summary>The order of facts in a file. Facts are collected concurrently; this is what makes the same sources give the same bytes.</summary>
internal static class FactsOrder
{
    public static CallSiteFacts[] Sort(IReadOnlyList<CallSiteFacts> sites) => Sort(sites, static (a, b) =>
        Then(string.CompareOrdinal(a.File, b.File), Then(a.Line.CompareTo(b.Line), Then(a.Column.CompareTo(b.Column), string.CompareOrdinal(a.Id, b.Id)))));

    public static MethodFacts[] Sort(IReadOnlyList<MethodFacts> methods) => Sort(methods, static (a, b) =>
        Then(string.CompareOrdinal(a.Id, b.Id), Then(string.CompareOrdinal(a.File, b.File), a.Line.CompareTo(b.Line))));

    public static VirtualFacts[] Sort(IReadOnlyList<VirtualFacts> virtuals) => Sort(virtuals, static (a, b) =>
        Then(string.CompareOrdinal(a.Assembly, b.Assembly), string.CompareOrdinal(a.Method.Id, b.Method.Id)));

    public static ConstructorFacts[] Sort(IReadOnlyList<ConstructorFacts> constructors) => Sort(constructors, static (a, b) => string.CompareOrdinal(a.Id, b.Id));

    public static FindingFacts[] Sort(IReadOnlyList<FindingFacts> findings) => Sort(findings, static (a, b) =>
        Then(string.CompareOrdinal(a.File, b.File), Then(a.Line.CompareTo(b.Line), Then(a.Column.CompareTo(b.Column),
            Then(string.CompareOrdinal(a.Rule, b.Rule), string.CompareOrdinal(a.Message, b.Message))))));

    private static int Then(int first, int second) => first != 0 ? first : second;

    private static T[] Sort<T>(IReadOnlyList<T> items, Comparison<T> comparison)
    {
        var sorted = items.ToArray();
        Array.Sort(sorted, comparison);
        return sorted;
    }
}
