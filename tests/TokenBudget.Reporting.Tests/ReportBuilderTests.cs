namespace TokenBudget.Reporting.Tests;

public sealed class ReportBuilderTests
{
    private static readonly ProjectReport Project = Shop.Report.Projects[0];

    [Fact]
    public void Files_become_relative_to_the_repository() =>
        Assert.All(Project.CallSites, site => Assert.StartsWith("src/Shop.Api/", site.File, StringComparison.Ordinal));

    [Fact]
    public void Sources_of_budgets_are_moved_when_they_are_places() => Assert.Equal(
        ["src/Shop.Api/Chat.cs:12", ".editorconfig:3", "global settings"],
        Project.CallSites[0].Budgets.Select(budget => budget.Source));

    [Fact]
    public void The_source_of_the_allowance_is_moved() =>
        Assert.Equal("src/Shop.Api/Properties/AssemblyInfo.cs:3", Project.Allowance!.Source);

    [Fact]
    public void A_finding_about_the_whole_project_has_no_file() =>
        Assert.Equal("", Project.Findings.Single(finding => finding.Rule == "TB1005").File);
}
