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
    public void Places_of_methods_and_their_derivation_become_relative_to_the_repository()
    {
        var method = Project.Methods.Single(method => method.Derivation.Count > 1);

        Assert.Equal("src/Shop.Api/Chat.cs", method.File);
        Assert.Equal("src/Shop.Api/Chat.cs:30", Assert.Single(method.Budgets).Source);
        Assert.All(method.Derivation, step => Assert.Equal("src/Shop.Api/Chat.cs", step.File));
    }

    [Fact]
    public void A_step_in_another_project_keeps_its_way_and_an_unknown_place_stays_unknown()
    {
        var steps = Shop.SummarizeMethod.Derivation;
        var method = Shop.SummarizeMethod with { File = "", Line = 0, Derivation = [steps[0] with { File = "../Shop.Core/Joiner.cs" }, steps[0] with { File = "", Line = 0 }] };

        var moved = ReportBuilder.Build(Shop.Facts with { Methods = [method] }, "Shop.Api", "src/Shop.Api/Shop.Api.csproj").Projects[0].Methods[0];
        Assert.Equal("", moved.File);
        Assert.Equal(["src/Shop.Core/Joiner.cs", ""], moved.Derivation.Select(step => step.File));
    }

    [Fact]
    public void The_source_of_the_allowance_is_moved() =>
        Assert.Equal("src/Shop.Api/Properties/AssemblyInfo.cs:3", Project.Allowance!.Source);

    [Fact]
    public void A_finding_about_the_whole_project_has_no_file() =>
        Assert.Equal("", Project.Findings.Single(finding => finding.Rule == "TB1005").File);
}
