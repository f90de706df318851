using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class PathTests(PackageFixture package)
{
    [Theory]
    [InlineData("with spaces and (brackets)")]
    [InlineData("C# 50% näher")]
    public void Folders_may_have_any_name(string name)
    {
        using var consumer = new Consumer(package, name);
        consumer.WriteProject("Shop");
        consumer.Write("Shop/Chat.cs", Programs.Chat());

        consumer.Build("Shop").ShouldSucceed().ShouldSay("TokenBudget: 2 call sites").ShouldNotSay("warning TB");

        var site = consumer.ReadReport("Shop/bin/Debug/net10.0/Shop.tokenbudget.json").Projects[0].CallSites[0];
        Assert.Equal("Shop/Chat.cs", site.File);
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes_in_any_folder()
    {
        var reports = new List<(byte[] Report, byte[] Facts)>();
        foreach (var name in (string[])["here", "there and further"])
        {
            using var consumer = new Consumer(package, name);
            consumer.WriteProject("Shop");
            consumer.Write("Shop/Chat.cs", Programs.Chat(maxInputTokens: 500));
            consumer.Write(".editorconfig", "root = true\n[*.cs]\ntoken_budget.max_output_tokens = 20000\n");
            consumer.Build("Shop").ShouldSucceed();
            reports.Add((File.ReadAllBytes(consumer.PathOf("Shop/bin/Debug/net10.0/Shop.tokenbudget.json")), File.ReadAllBytes(consumer.PathOf("Shop/bin/Debug/net10.0/Shop.tokenbudget"))));
        }

        Assert.Equal(reports[0].Report, reports[1].Report);
        Assert.Equal(reports[0].Facts, reports[1].Facts);
    }
}
