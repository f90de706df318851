using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class ReferencedProjectTests(PackageFixture package)
{
    [Fact]
    public void Facts_travel_with_the_assembly_to_the_compiler_and_the_output_of_who_references_it()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Library");
        consumer.Write("Library/Chat.cs", Programs.Chat());
        consumer.WriteProject("App", more: """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""");
        consumer.Write("App/Use.cs", "public static class Use { public static Shop.Chat Chat => new(); }");

        var build = consumer.Build("App", "-v:normal").ShouldSucceed();

        var facts = consumer.PathOf("Library/bin/Debug/net10.0/Library.tokenbudget");
        Assert.Single(build.Lines, line => line.Contains("/additionalfile:" + facts, StringComparison.Ordinal) && line.Contains("App.dll", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(facts), File.ReadAllText(consumer.PathOf("App/bin/Debug/net10.0/Library.tokenbudget")));

        var compiledAt = consumer.CompiledAt("App");
        consumer.Write("Library/Chat.cs", Programs.Chat() + "\n// A remark changes neither the interface nor the facts.\n");
        consumer.Build("App").ShouldSucceed();
        Assert.Equal(compiledAt, consumer.CompiledAt("App"));

        consumer.Write("Library/Chat.cs", Programs.Chat().Replace("Hello!", "Hello, who is there?", StringComparison.Ordinal));
        consumer.Build("App").ShouldSucceed();
        Assert.NotEqual(compiledAt, consumer.CompiledAt("App"));
    }
}
