using TokenBudget.Reporting.Json;

namespace TokenBudget.Reporting.Tests;

public sealed class ReportMergerTests
{
    [Fact]
    public void Merging_is_commutative_associative_and_idempotent()
    {
        var reports = new RandomReports(7);
        for (var i = 0; i < 150; i++)
        {
            var (a, b, c) = (reports.Next(i), reports.Next(i), reports.Next(i));

            AssertSame(Merge(a, b), Merge(b, a));
            AssertSame(Merge(Merge(a, b), c), Merge(a, Merge(b, c)));
            AssertSame(a, Merge(a, a));
            AssertSame(a, Merge(a, Report.Empty));
            AssertSame(Merge(a, b, c), Merge(Merge(c, a), Merge(b, c)));
        }
    }

    [Fact]
    public void A_merged_report_that_was_written_and_read_merges_on()
    {
        var reports = new RandomReports(8);
        var (a, b) = (reports.Next(1), reports.Next(1));

        AssertSame(Merge(a, b), Merge(ReportJson.Read(ReportJson.Write(a)), b));
    }

    [Fact]
    public void Nothing_is_lost_and_nothing_counted_twice()
    {
        var left = new Report([new RandomReports(1).Project(0), new RandomReports(2).Project(1)]);
        var right = new Report([new RandomReports(2).Project(1), new RandomReports(3).Project(5)]);

        var merged = Merge(left, right);

        Assert.Equal(3, merged.Projects.Count);
        Assert.Equal(
            left.Projects.Concat(right.Projects.Skip(1)).Sum(project => project.CallSites.Count),
            merged.Projects.Sum(project => project.CallSites.Count));
    }

    [Fact]
    public void Two_different_reports_of_one_project_are_refused_in_any_order()
    {
        var old = Shop.Report;
        var current = ReportBuilder.Build(Shop.Facts with { CallSites = [Shop.Search] }, "Shop.Api", "src/Shop.Api/Shop.Api.csproj");

        var exception = Assert.Throws<ReportConflictException>(() => Merge(old, current));
        Assert.Throws<ReportConflictException>(() => Merge(current, old));
        Assert.Contains("src/Shop.Api/Shop.Api.csproj (net10.0)", exception.Message, StringComparison.Ordinal);
    }

    private static Report Merge(params Report[] reports) => ReportMerger.Merge(reports);

    private static void AssertSame(Report expected, Report actual) =>
        Assert.Equal(ReportJson.Write(expected), ReportJson.Write(actual));
}
