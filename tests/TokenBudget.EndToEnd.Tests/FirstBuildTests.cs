using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class FirstBuildTests(PackageFixture package)
{
    [Fact]
    public void One_package_gives_figures_a_report_and_one_line()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop");
        consumer.Write("Shop/Chat.cs", Programs.Chat());

        var build = consumer.Build("Shop").ShouldSucceed();

        var line = Assert.Single(build.Lines, static line => line.Contains("TokenBudget: ", StringComparison.Ordinal));
        Assert.StartsWith("TokenBudget: 2 call sites, 1 bounded · worst ", line.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(" · 2 of 2 without declared traffic · 0 over budget", line, StringComparison.Ordinal);

        var project = Assert.Single(consumer.ReadReport("Shop/bin/Debug/net10.0/Shop.tokenbudget.json").Projects);
        Assert.Equal(("Shop", "net10.0", "Shop/Shop.csproj"), (project.Name, project.TargetFramework, project.File));
        Assert.All(project.CallSites, static site => Assert.Equal(("Shop/Chat.cs", "gpt-4o-mini"), (site.File, site.Model.Id)));
        var greet = project.CallSites[0];
        Assert.Equal("M:Shop.Chat.GreetAsync", greet.Method);
        Assert.True(greet.Input.IsBounded);
        Assert.Equal(100, greet.Output.Max);
        Assert.False(project.CallSites[1].Input.IsBounded);
    }

    [Fact]
    public void A_project_without_calls_builds_and_says_so()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop");
        consumer.Write("Shop/Empty.cs", "public sealed class Empty;");

        consumer.Build("Shop").ShouldSucceed().ShouldSay("TokenBudget: 0 call sites · 0 over budget").ShouldNotSay("warning TB");
    }
}
