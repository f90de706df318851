using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>Getters and setters that send count where they are read and assigned.</summary>
public sealed class AccessorTests
{
    private const string Ask = "private static string Ask(ChatClient client, string text) => client.CompleteChat(text).Value.Content[0].Text;";
    private const string Member = "private static readonly ChatClient Own = new(\"gpt-4o-mini\", \"key\");" + Ask;

    [Theory]
    [InlineData("_ = Answer;", Member + "private string Answer => Ask(Own, \"Hello\");", 1)]
    [InlineData("for (var i = 0; i < 4; i++) { _ = Answer.Length; }", Member + "private string Answer { get { return Ask(Own, \"Hello\"); } }", 4)]
    [InlineData("_ = Outer;", Member + "private string Outer => Answer + Answer; private string Answer => Ask(Own, \"Hello\");", 2)]
    [InlineData("Answer = \"a\";", Member + "private string Answer { set => Ask(Own, value); }", 1)]
    [InlineData("_ = new Desk { Question = \"a\" };", Member + "private sealed class Desk { public string Question { set => Ask(Own, value); } }", 1)]
    [InlineData("_ = this[3];", Member + "private string this[int index] => Ask(Own, \"Hello\");", 1)]
    [InlineData("IDesk desk = new Desk(); _ = desk.Answer;", Member + "private interface IDesk { string Answer { get; } } private sealed class Desk : IDesk { public string Answer => Ask(Own, \"Hello\"); }", 1)]
    [InlineData("Func<string> later = () => Answer; later(); later();", Member + "private string Answer => Ask(Own, \"Hello\");", 2)]
    public async Task They_send_each_time(string statements, string members, long requests)
    {
        var run = await Requests.OfAsync("", statements, members);

        Assert.Equal((requests, requests), (run.Requests.Min, run.Requests.Max));
    }

    [Theory]
    [InlineData("_ = Answer;", "private string Answer => _answer.Trim(); private readonly string _answer = \"a\";")]
    [InlineData("_ = nameof(Answer);", Member + "private string Answer => Ask(Own, \"Hello\");")]
    [InlineData("_ = Root;", "private Sample? Parent { get; } private Sample Root => Parent is null ? this : Parent.Root;")]
    public async Task Others_send_nothing(string statements, string members) =>
        Assert.DoesNotContain((await Requests.FactsOfAsync("", statements, members)).Methods, static method => method.Id.Contains("Run(", StringComparison.Ordinal));

    [Fact]
    public async Task Getters_that_lead_to_each_other_send_whichever_is_read_first()
    {
        var facts = await Requests.FactsOfAsync(
            "",
            "_ = First;",
            Member + "private bool IsOn { get; } private string First { get { if (IsOn) { _ = Second; } return Ask(Own, \"Hello\"); } } private string Second => IsOn ? First : \"\"; public string Other() => Second;");

        Assert.Contains(facts.Methods, static method => method.Id == "M:Sample.Other" && method.Requests.Max != 0);
    }

    [Theory]
    [InlineData("public partial string Answer { get; }", "public partial string Answer => Ask(Own, \"Hello\");", "_ = Answer;")]
    [InlineData("public partial string Answer();", "public partial string Answer() => Ask(Own, \"Hello\");", "_ = Answer();")]
    [InlineData("public partial string Answer { get; set; }", "public partial string Answer { get => \"\"; set => Ask(Own, value); }", "Answer = \"a\";")]
    [InlineData("public partial string this[int i] { get; }", "public partial string this[int i] => Ask(Own, \"Hello\");", "_ = this[0];")]
    public async Task Those_of_partial_members_stand_in_the_other_part(string definition, string implementation, string statements)
    {
        var facts = await FactsOfPartsAsync($"public partial class Sample {{ {definition} public void Run() {{ {statements} }} }}", $"public partial class Sample {{ {Member} {implementation} }}");

        Assert.Equal(1, facts.Methods.Single(static method => method.Id == "M:Sample.Run").Requests.Min);
    }

    [Fact]
    public async Task A_partial_property_does_not_hold_what_constructors_assign()
    {
        var facts = await FactsOfPartsAsync(
            "public partial class Sample { public partial string Text { get; private set; } public Sample() { Text = \"a\"; } public void Run() => Ask(Own, Text); }",
            "public partial class Sample { " + Member + " public partial string Text { get => System.Environment.MachineName; private set { } } }");

        Assert.False(facts.Methods.Single(static method => method.Id == "M:Sample.Run").Tokens.IsBounded);
    }

    private static async Task<CompilationFacts> FactsOfPartsAsync(params string[] parts)
    {
        var project = Verify.Analyzer<TokenBudgetAnalyzer>().WithOpenAI().WithUsings("OpenAI.Chat").WithSettings("token_budget.model = gpt-4o-mini");
        foreach (var part in parts)
        {
            project = project.WithSource(part);
        }

        return FactsFormat.Read(await project.RunAndGetFactsAsync());
    }

    [Fact]
    public async Task Getters_and_their_readers_are_methods_of_the_report()
    {
        var facts = await Requests.FactsOfAsync("", "", Member + "public string Answer => Ask(Own, \"Hello\"); public string Twice() => Answer + Answer;");

        Assert.Equal(
            [("M:Sample.Ask(OpenAI.Chat.ChatClient,System.String)", 1), ("M:Sample.Twice", 2), ("M:Sample.get_Answer", 1)],
            facts.Methods.Select(static method => (method.Id, (int)method.Requests.Max!)).OrderBy(static method => method.Id, StringComparer.Ordinal));
    }
}
