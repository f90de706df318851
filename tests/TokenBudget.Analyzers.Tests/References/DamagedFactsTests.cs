using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>TB8001 for facts of references: the message says what is wrong and what to do, and the rest of the analysis goes on.</summary>
public sealed class DamagedFactsTests
{
    private const string Rest = "What its methods spend is missing here";

    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", """
        namespace Lib;
        public static class Chat
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");
            public static Task Ask(string text) => Client.CompleteChatAsync(text);
        }
        """);

    public static TheoryData<string, string> Damages => new()
    {
        { "", "Line 1: this is not a facts file of TokenBudget: it must begin with tokenbudget-facts/4; delete the file and build again" },
        { "\u0000\u0001\ufffdMZ\u0090\u0000", "Line 1: this is not a facts file of TokenBudget: it must begin with tokenbudget-facts/4; delete the file and build again" },
        { "{ \"a\": 1 }", "Line 1: this is not a facts file of TokenBudget: it must begin with tokenbudget-facts/4; delete the file and build again" },
        { "version https://git-lfs.github.com/spec/v1\n", "Line 1: this is not a facts file of TokenBudget: it must begin with tokenbudget-facts/4; delete the file and build again" },
        {
            "tokenbudget-facts/9\nanything\n",
            "Line 1: the file has the format tokenbudget-facts/9, which a newer TokenBudget wrote; this one reads tokenbudget-facts/4. Update TokenBudget here, or build the project again with this version"
        },
        {
            "tokenbudget-facts/1\nassembly\tLib\t\t0\nend\t2\t0\n",
            "Line 1: the file has the format tokenbudget-facts/1, which an older TokenBudget wrote; this one reads tokenbudget-facts/4. Build the project again with this version"
        },
        { "cut", "the file is cut off: its last line must begin with \"end\"; delete the file and build again" },
        { "changed", "the file was changed after it was written: its line count or checksum does not fit; delete the file and build again" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task It_says_what_is_wrong_and_what_to_do(string damage, string problem)
    {
        var facts = (await Built).Facts;
        var text = damage switch { "cut" => facts[..(facts.Length / 2)], "changed" => facts.Replace("gpt-4o-mini", "gpt-4o", StringComparison.Ordinal), _ => damage };
        var line = problem.StartsWith("Line", StringComparison.Ordinal) ? "" : $"Line {(damage == "cut" ? text : facts).Count(static c => c == '\n') + (damage == "cut" ? 1 : 0)}: ";

        await App(text)
            .Only("TB8001", "TB1001")
            .ExpectWithoutPlace("TB8001")
            .ExpectMessage("TB8001", $"The facts of a referenced project in Lib.tokenbudget, beside its assembly, can't be used: {line}{problem}. {Rest}")
            .RunAsync();
    }

    [Fact]
    public async Task One_damaged_file_of_two_does_not_take_the_other_with_it()
    {
        var other = await Library.BuildAsync("Other", "namespace Other; public static class Chat { private static readonly ChatClient Client = new(\"gpt-4o-mini\", \"key\"); public static Task Ask() => Client.CompleteChatAsync(\"Hello\"); }");
        var methods = await Library.MethodsAsync(Library.Project("App", "public static class App { public static async Task Run() { await Lib.Chat.Ask(\"Hello\"); await Other.Chat.Ask(); } }", other)
            .WithLibrary(await Built, facts: "damaged"));

        Assert.Equal("1 × 8", methods["Run"].Figures());
    }

    [Fact]
    public async Task Settings_cannot_hide_it() => await App("damaged")
        .WithSettings("dotnet_diagnostic.TB8001.severity = none")
        .Only("TB8001", "TB1001")
        .ExpectWithoutPlace("TB8001")
        .ExpectSeverity("TB8001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public async Task Damaged_facts_of_a_file_with_another_role_are_no_concern_of_ours() => await Library.Project("App", "public static class App;")
        .WithFile("notes.tokenbudget", "damaged")
        .WithFile("more.tokenbudget", "damaged", ("TokenBudgetRole", "settings"))
        .Only("TB8001")
        .RunAsync();

    /// <summary>Any damage to a single character of the file, at places all over it.</summary>
    [Fact]
    public async Task No_damage_makes_the_analyzer_throw()
    {
        var facts = (await Built).Facts;
        for (var at = 0; at < facts.Length; at += facts.Length / 12)
        {
            await App(facts.Remove(at, 1)).Only("TB8001", "TB1001").ExpectWithoutPlace("TB8001").RunAsync();
        }
    }

    /// <summary>The application, with a call of its own that the other rules still look at.</summary>
    private static Verification App(string facts) => Library.Project("App", """
        public class App(ChatClient client)
        {
            public Task Run() => Lib.Chat.Ask("Hello");
            [TokenBudget(MaxInputTokens = 7)]
            public Task Own() => {|TB1001:client.CompleteChatAsync("Hello")|};
        }
        """).WithLibrary(Built.GetAwaiter().GetResult(), facts: "").WithFacts("Lib", facts).WithSettings("token_budget.model = gpt-4o-mini");
}
