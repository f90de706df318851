using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Tests;

public sealed class TargetFrameworksTests
{
    [Fact]
    public void A_call_site_of_several_builds_is_taken_where_it_costs_most()
    {
        var cheap = Shop.Summarize with { Input = TokenEstimate.Exact(10), PerYear = null };
        var report = ReportMerger.Merge([Build("net8.0", cheap, Shop.Search), Build("net10.0", Shop.Summarize)]);

        var project = Assert.Single(TargetFrameworks.Collapse(report));
        Assert.Equal("net10.0;net8.0", project.TargetFramework);
        Assert.Equal([6_214L, null], project.CallSites.Select(site => site.Input.Max));
    }

    [Fact]
    public void The_same_finding_of_several_builds_is_one()
    {
        var report = ReportMerger.Merge([Build("net8.0", Shop.Search), Build("net10.0", Shop.Search)]);

        Assert.Equal(Shop.Facts.Findings.Count, Assert.Single(TargetFrameworks.Collapse(report)).Findings.Count);
    }

    [Fact]
    public void A_method_of_several_builds_is_taken_where_it_costs_most()
    {
        var cheap = Shop.SummarizeMethod with { Tokens = TokenEstimate.Exact(10) };
        var report = ReportMerger.Merge([Build("net8.0", [Shop.SummarizeMethod, Shop.SummarizeAllMethod]), Build("net10.0", [cheap])]);

        var project = Assert.Single(TargetFrameworks.Collapse(report));
        Assert.Equal([null, 6_214L], project.Methods.Select(method => method.Tokens.Max));
    }

    private static Report Build(string targetFramework, MethodFacts[] methods) =>
        ReportBuilder.Build(Shop.Facts with { TargetFramework = targetFramework, Methods = methods }, "Shop", "Shop.csproj");

    private static Report Build(string targetFramework, params CallSiteFacts[] callSites) =>
        ReportBuilder.Build(Shop.Facts with { TargetFramework = targetFramework, CallSites = callSites }, "Shop", "Shop.csproj");
}
