using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class MultiTargetingTests(PackageFixture package)
{
    [Fact]
    public void Every_target_framework_has_its_report_and_only_the_one_with_deleted_facts_compiles_again()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop", "net10.0;netstandard2.0");
        consumer.Write("Shop/Chat.cs", Programs.Chat());

        var build = consumer.Build("Shop").ShouldSucceed();

        Assert.Equal(2, build.Lines.Count(static line => line.Contains("TokenBudget: 2 call sites", StringComparison.Ordinal)));
        var report = Reporting.ReportMerger.Merge(
        [
            consumer.ReadReport("Shop/bin/Debug/net10.0/Shop.tokenbudget.json"),
            consumer.ReadReport("Shop/bin/Debug/netstandard2.0/Shop.tokenbudget.json"),
        ]);
        Assert.Equal(["net10.0", "netstandard2.0"], report.Projects.Select(static project => project.TargetFramework));

        var (first, second) = (consumer.CompiledAt("Shop", "net10.0"), consumer.CompiledAt("Shop", "netstandard2.0"));
        File.Delete(consumer.PathOf("Shop/obj/Debug/netstandard2.0/Shop.tokenbudget"));
        consumer.Build("Shop").ShouldSucceed();

        Assert.Equal(first, consumer.CompiledAt("Shop", "net10.0"));
        Assert.NotEqual(second, consumer.CompiledAt("Shop", "netstandard2.0"));
    }
}
