using TokenBudget.Core.Estimates;
using TokenBudget.Tokenizers;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>What is known of variables and objects does not depend on how many there are.</summary>
public sealed class ManyVariablesTests
{
    public static TheoryData<int> Numbers => [1, 15, 16, 17, 40, 300, 1_200];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Each_variable_keeps_its_own_text(int number)
    {
        var declared = Each(number, i => $"var v{i} = \"text {i}, \";");
        var changed = Each(number, i => i % 3 == 0 ? $"v{i} = \"changed {i}, \";" : "");
        var text = Each(number, i => i % 3 == 0 ? $"changed {i}, " : $"text {i}, ");
        await AssertSent(text, $"{declared} {changed} var all = {Sum(number, i => $"v{i}")}; client.CompleteChat(all);");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Each_object_keeps_its_own_content(int number)
    {
        var made = Each(number, i => $"var b{i} = new System.Text.StringBuilder(\"text {i}, \");");
        var changed = Each(number, i => i % 2 == 0 ? $"b{i}.Append(\"more {i}, \");" : "");
        var text = Each(number, i => i % 2 == 0 ? $"text {i}, more {i}, " : $"text {i}, ");
        await AssertSent(text, $"{made} {changed} var all = {Sum(number, i => $"b{i}.ToString()")}; client.CompleteChat(all);");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Branches_and_loops_change_what_they_change_and_nothing_else(int number)
    {
        var declared = Each(number, i => $"var v{i} = \"text {i}, \";");
        var text = Each(number, i => i == number / 2 ? "one," : $"text {i}, ");
        await AssertSent(text, $$"""
            {{declared}}
            var flag = System.DateTime.Now.Ticks > 0;
            if (flag) { v{{number / 2}} = "two,"; var inner = "x"; inner += "y"; }
            for (var i = 0; i < 3; i++) { v{{number / 2}} = "one,"; }
            var all = {{Sum(number, i => $"v{i}")}};
            client.CompleteChat(all);
            """);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Fields_that_foreign_code_may_change_are_unknown_and_locals_stay(int number)
    {
        var declared = Each(number, i => $"var v{i} = \"text {i}, \"; _f{i} = \"field\";");
        var members = Each(number, i => $"private string _f{i} = \"\"; public void Set{i}(string text) {{ _f{i} = text; }}");
        var text = Each(number, i => $"text {i}, ");
        await AssertSent(text, $"{declared} System.Console.WriteLine(this.ToString()); var all = {Sum(number, i => $"v{i}")}; client.CompleteChat(all);", members);
    }

    private static string Each(int number, Func<int, string> part) => string.Concat(Enumerable.Range(0, number).Select(part));

    private static string Sum(int number, Func<int, string> part) => string.Join(" + ", Enumerable.Range(0, number).Select(part));

    /// <summary>The only text of the only request is this one, exactly; the chat format adds seven tokens.</summary>
    private static async Task AssertSent(string text, string statements, string members = "")
    {
        var facts = await Requests.FactsOfAsync("", statements, members);
        var parts = Assert.Single(facts.CallSites).Parts;
        Assert.Equal(TokenEstimate.Exact(Tokenizer.ForModel("gpt-4o-mini").CountTokens(text)), parts.Single(part => part.Kind == PromptPartKind.User).Tokens);
    }
}
