namespace TokenBudget.CodeFixes.Tests;

public sealed class TakeElementsFixerTests
{
    [Fact]
    public Task A_list_that_is_joined() => Fix(
        """client.CompleteChat(string.Join("\n", [|articles|]));""",
        """client.CompleteChat(string.Join("\n", articles.Take(20)));""",
        "Take at most 20 elements of articles");

    [Theory]
    [InlineData("articles.Select(a => a.Trim())", "articles.Select(a => a.Trim()).Take(20)")]
    [InlineData("articles.ToArray()", "articles.ToArray().Take(20)")]
    [InlineData("names", "names.Take(20)")]
    [InlineData("names ?? []", "(names ?? []).Take(20)")]
    [InlineData("await load()", "(await load()).Take(20)")]
    public Task Whatever_it_is_written_as(string before, string after) => Fix(
        $"client.CompleteChat(string.Join(\", \", [|{before}|]));",
        $"client.CompleteChat(string.Join(\", \", {after}));");

    [Fact]
    public Task A_file_is_taken_line_by_line() => Fix(
        """client.CompleteChat(string.Join("\n", [|File.ReadLines(path)|].Where(line => line.Length > 3)));""",
        """client.CompleteChat(string.Join("\n", File.ReadLines(path).Where(line => line.Length > 3).Take(20)));""");

    [Fact]
    public Task A_loop_that_adds_to_a_text() => Fix(
        """
        var text = new System.Text.StringBuilder();
        foreach (var article in [|articles|])
        {
            text.AppendLine(article);
        }

        client.CompleteChat(text.ToString());
        """,
        """
        var text = new System.Text.StringBuilder();
        foreach (var article in articles.Take(20))
        {
            text.AppendLine(article);
        }

        client.CompleteChat(text.ToString());
        """);

    [Fact]
    public Task What_is_serialised() => Fix(
        "client.CompleteChat([|System.Text.Json.JsonSerializer.Serialize(articles)|]);",
        "client.CompleteChat(System.Text.Json.JsonSerializer.Serialize(articles.Take(20)));");

    [Fact]
    public Task Several_in_one_prompt() => Fix(
        """client.CompleteChat(string.Concat([|articles|]) + string.Join(',', [|names|]));""",
        """client.CompleteChat(string.Concat(articles.Take(20)) + string.Join(',', names.Take(20)));""");

    [Fact]
    public Task A_missing_using_is_added() => Given.Project("TB2004").WithOpenAI().WithoutUsings().WithFix<TakeElementsFixer>()
        .WithSource("""
            using OpenAI.Chat;

            public sealed class Sample
            {
                public void Run(ChatClient client, string[] articles) => client.CompleteChat(string.Concat([|articles|]));
            }
            """)
        .ExpectFix("""
            using System.Linq;
            using OpenAI.Chat;

            public sealed class Sample
            {
                public void Run(ChatClient client, string[] articles) => client.CompleteChat(string.Concat(articles.Take(20)));
            }
            """)
        .RunAsync();

    [Theory]
    [InlineData("client.CompleteChat([|System.Text.Json.JsonSerializer.Serialize(nested)|]);")]
    [InlineData("var text = \"\"; await foreach (var article in [|stream|]) { text += article; } client.CompleteChat(text);")]
    [InlineData("var text = \"\"; foreach (var letter in [|span|]) { text += letter; } client.CompleteChat(text);")]
    [InlineData("client.CompleteChat([|File.ReadAllText(path)|]);")]
    public Task Where_a_number_of_elements_is_no_limit_none_is_offered(string body) => Given.OpenAI("TB2004").WithFix<TakeElementsFixer>()
        .WithBody("ChatClient client, List<List<string>> nested, IAsyncEnumerable<string> stream, string path, ArraySegment<string> segment", body.Replace("span", "segment.AsSpan()", StringComparison.Ordinal))
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task A_budget_is_proved() => Given.OpenAI("TB1006").WithFix<TakeElementsFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("ChatClient client, List<int> numbers", """[|client.CompleteChat("Sum up: " + string.Join(", ", numbers))|];""")
        .ExpectFix(Given.Body("ChatClient client, List<int> numbers", """client.CompleteChat("Sum up: " + string.Join(", ", numbers.Take(13)));"""), "Take at most 13 elements of numbers")
        .RunAsync();

    [Fact]
    public Task Elements_without_a_limit_prove_nothing() => Given.OpenAI("TB1006").WithFix<TakeElementsFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("ChatClient client, List<string> articles", "[|client.CompleteChat(string.Concat(articles))|];")
        .ExpectNoFix()
        .RunAsync();

    [Theory]
    [InlineData("foreach (var article in articles) { [|client.CompleteChat(article)|]; }", "foreach (var article in articles.Take(10)) { client.CompleteChat(article); }")]
    [InlineData("await Task.WhenAll(articles.Select(article => [|client.CompleteChatAsync(article)|]));", "await Task.WhenAll(articles.Take(10).Select(article => client.CompleteChatAsync(article)));")]
    [InlineData("Parallel.ForEach(names, name => [|client.CompleteChat(name)|]);", "Parallel.ForEach(names.Take(10), name => client.CompleteChat(name));")]
    [InlineData("foreach (var article in await load()) { [|client.CompleteChat(article)|]; }", "foreach (var article in (await load()).Take(10)) { client.CompleteChat(article); }")]
    public Task A_loop_around_calls_goes_over_some_elements(string before, string after) => FixLoop(before, after, title: null);

    [Fact]
    public Task Each_loop_around_calls_is_cut_by_itself() => FixLoop(
        """
        foreach (var article in articles)
        {
            foreach (var name in names)
            {
                [|client.CompleteChat(name + article)|];
            }
        }

        foreach (var article in articles)
        {
            [|client.CompleteChat(article)|];
        }
        """,
        """
        foreach (var article in articles.Take(10))
        {
            foreach (var name in names.Take(10))
            {
                client.CompleteChat(name + article);
            }
        }

        foreach (var article in articles.Take(10))
        {
            client.CompleteChat(article);
        }
        """,
        "Take at most 10 elements of names and articles");

    [Theory]
    [InlineData("while (Console.ReadLine() is { } line) { [|client.CompleteChat(line)|]; }")]
    [InlineData("for (var i = 0; i < names.Length; i++) { [|client.CompleteChat(names[i])|]; }")]
    [InlineData("articles.ForEach(article => [|client.CompleteChat(article)|]);")]
    public Task A_loop_over_no_sequence_is_not_cut(string body) => Given.OpenAI("TB2002").WithFix<TakeElementsFixer>().WithBody(Parameters, body).ExpectNoFix().RunAsync();

    private const string Parameters = "ChatClient client, List<string> articles, string[] names, Func<Task<List<string>>> load, string path";

    private static Task FixLoop(string before, string after, string? title) =>
        Given.OpenAI("TB2002").WithFix<TakeElementsFixer>().WithBody(Parameters, before).ExpectFix(Given.Body(Parameters, after), title).RunAsync();

    private static Task Fix(string before, string after, string? title = null)
    {
        return Given.OpenAI("TB2004").WithFix<TakeElementsFixer>().WithBody(Parameters, before).ExpectFix(Given.Body(Parameters, after), title).RunAsync();
    }
}
