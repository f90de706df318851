using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class ToolTests(PackageFixture package)
{
    [Fact]
    public void The_installed_tool_counts_scans_and_explains()
    {
        package.Pack(Places.ToolProject);
        using var consumer = new Consumer(package);
        consumer.Run("tool", "install", "TokenBudget.Cli", "--version", PackageFixture.Version, "--tool-path", "tool", "--configfile", "nuget.config").ShouldSucceed();
        consumer.WriteProject("Plain", withPackage: false);
        consumer.Write("Plain/Chat.cs", Programs.Chat());
        var tool = Assert.Single(Directory.EnumerateFiles(consumer.PathOf("tool"), "tokenbudget.dll", SearchOption.AllDirectories));

        consumer.Run(tool, "count", ".editorconfig").ShouldSucceed().ShouldSay("\t.editorconfig");
        consumer.Run(tool, "scan", "Plain").ShouldSucceed().ShouldSay("TokenBudget: 2 call sites, 1 bounded");
        consumer.Run(tool, "explain", "Chat.GreetAsync", "Plain").ShouldSucceed().ShouldSay("Chat.GreetAsync · Plain/Chat.cs:").ShouldSay("1 request, ");
    }
}
