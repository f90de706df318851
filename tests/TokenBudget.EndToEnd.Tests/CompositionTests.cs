using System.IO.Compression;
using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

/// <summary>What a library costs is known where it is called: by project reference and by package.</summary>
[Collection(PackageCollection.Name)]
public sealed class CompositionTests(PackageFixture package)
{
    private const string Library = """
        using OpenAI.Chat;

        namespace Shop;

        public sealed class Translator
        {
            private readonly ChatClient _client = new("gpt-4o-mini", "key");

            public Task TranslateAsync(string text) => _client.CompleteChatAsync(
                [new SystemChatMessage("Translate into plain English."), new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }
        """;

    private const string App = """
        using TokenBudget;

        namespace Shop.App;

        public sealed class Desk(Translator translator)
        {
            [TokenBudget(MaxInputTokens = 10)]
            public async Task GreetAsync()
            {
                for (var i = 0; i < 3; i++)
                {
                    await translator.TranslateAsync("Hello");
                }
            }
        }
        """;

    // "Translate into plain English." is 5 tokens, "Hello" is 1, the chat format adds 4 for each message and 3 for the request.
    private const string Finding = "TB1004: Spends at least 51 input tokens per execution, with everything that it calls; the budget is 10 tokens";

    [Fact]
    public void A_budget_of_the_application_is_checked_with_the_figures_of_the_referenced_project()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Library");
        consumer.Write("Library/Translator.cs", Library);
        consumer.WriteProject("App", more: """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""");
        consumer.Write("App/Desk.cs", App);

        // A clean clone of which only the application is built.
        consumer.Build("App").ShouldFail().ShouldSay(Finding);
        consumer.Build("App", "-p:TokenBudgetFailOn=never").ShouldSucceed().ShouldSay("over budget");

        // A longer prompt in the library changes what the application hears.
        consumer.Write("Library/Translator.cs", Library.Replace("plain English.", "plain English. Keep names.", StringComparison.Ordinal));
        consumer.Build("App").ShouldFail().ShouldSay("TB1004: Spends at least 60 input tokens");
        consumer.Write("Library/Translator.cs", Library);
        consumer.Build("App").ShouldFail().ShouldSay(Finding);

        // Damage: named where it is, with a remedy that helps.
        var facts = consumer.PathOf("Library/obj/Debug/net10.0/Library.tokenbudget");
        File.WriteAllText(facts, File.ReadAllText(facts)[..200]);
        consumer.Build("App").ShouldFail().ShouldSay("Library.tokenbudget").ShouldSay("the file is cut off").ShouldSay("delete the file and build again");
        File.Delete(facts);
        consumer.Build("App").ShouldFail().ShouldSay(Finding).ShouldNotSay("TB8001");

        // Damage beside the assembly, which only the application looks at.
        File.WriteAllText(consumer.PathOf("Library/bin/Debug/net10.0/Library.tokenbudget"), "tokenbudget-facts/9\n");
        consumer.Build("App", "-p:BuildProjectReferences=false").ShouldSay("TB8001").ShouldSay("which a newer TokenBudget wrote").ShouldNotSay("TB1004");
        consumer.Build("App").ShouldFail().ShouldSay(Finding).ShouldNotSay("TB8001");

        var explained = consumer.Run(Places.ToolAssembly, "explain", "Desk.GreetAsync", consumer.Root);
        explained.ShouldSucceed().ShouldSay("translator.TranslateAsync(\"Hello\") (by the facts of its project)");
    }

    [Fact]
    public void A_budget_of_the_application_is_checked_with_the_figures_of_the_package()
    {
        using var consumer = new Consumer(package);
        var feed = Path.Combine(consumer.Root, "feed");
        consumer.Write("nuget.config", $"""
            <configuration><packageSources><add key="tokenbudget-local" value="{package.Feed}" /><add key="own" value="{feed}" /></packageSources></configuration>
            """);
        Directory.CreateDirectory(feed);
        consumer.WriteProject("Library", "net10.0;netstandard2.0", "<PropertyGroup><PackageId>Shop.Translation</PackageId></PropertyGroup>");
        consumer.Write("Library/Translator.cs", Library.Replace("\"Translate into", "Prompt.Start + \" into", StringComparison.Ordinal));
        consumer.Write("Library/Prompt.cs", """
            internal static class Prompt
            {
            #if NETSTANDARD
                public const string Start = "Translate the text that the user sends";
            #else
                public const string Start = "Translate";
            #endif
            }
            """);

        Assert.Equal([], Facts("without", "-p:TokenBudgetPackFacts=false"));
        Assert.Equal([], Facts("disabled", "-p:TokenBudgetEnabled=false"));
        Assert.Equal(["lib/net10.0/Library.tokenbudget", "lib/netstandard2.0/Library.tokenbudget"], Facts("1.0.0"));
        Assert.Equal(["lib/net10.0/Library.tokenbudget", "lib/netstandard2.0/Library.tokenbudget"], Facts("1.0.1", "--no-build"));

        consumer.WriteProject("App", more: """<ItemGroup><PackageReference Include="Shop.Translation" Version="1.0.1" /></ItemGroup>""");
        consumer.Write("App/Desk.cs", App);
        consumer.Build("App").ShouldFail().ShouldSay(Finding);
        consumer.Build("App", "-p:TokenBudgetIgnoreFacts=Other%3BLibrary").ShouldSucceed().ShouldNotSay("TB1004");

        IReadOnlyList<string> Facts(string version, params string[] more)
        {
            var folder = version.StartsWith('1') ? feed : Path.Combine(consumer.Root, version);
            consumer.Run(["pack", "Library", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-o", folder, "-p:PackageVersion=" + (version.StartsWith('1') ? version : "0.0.1"), .. more])
                .ShouldSucceed().ShouldNotSay("NU5100");
            using var archive = ZipFile.OpenRead(Directory.GetFiles(folder, "*.nupkg").Order(StringComparer.Ordinal).Last());
            return [.. archive.ContentNames().Where(static name => name.EndsWith(".tokenbudget", StringComparison.Ordinal))];
        }
    }
}
