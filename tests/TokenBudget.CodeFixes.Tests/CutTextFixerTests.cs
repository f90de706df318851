using TokenBudget.Testing;

namespace TokenBudget.CodeFixes.Tests;

public sealed class CutTextFixerTests
{
    private const string UsualFile = "Cut File.ReadAllText(path) to 8,000 characters";

    [Fact]
    public Task A_call_is_cut_where_it_stands() => Fix(
        "ChatClient client, string path",
        "client.CompleteChat([|File.ReadAllText(path)|]);",
        "client.CompleteChat(string.Concat(File.ReadAllText(path).Take(8_000)));",
        UsualFile);

    [Fact]
    public Task A_variable_is_cut_where_it_is_read() => Fix(
        "ChatClient client, string path",
        """
        var text = [|File.ReadAllText(path)|];
        Console.WriteLine(text.Length);
        client.CompleteChat($"Summarise: {text}");
        """,
        """
        var text = File.ReadAllText(path);
        Console.WriteLine(text.Length);
        client.CompleteChat($"Summarise: {text[..Math.Min(text.Length, 8_000)]}");
        """,
        "Cut text to 8,000 characters");

    [Fact]
    public Task Every_place_of_the_prompt_is_cut() => Fix(
        "ChatClient client, string path",
        """
        var text = [|File.ReadAllText(path)|].Trim();
        client.CompleteChat("First: " + text + " Again: " + text);
        """,
        """
        var text = File.ReadAllText(path).Trim();
        client.CompleteChat("First: " + text[..Math.Min(text.Length, 8_000)] + " Again: " + text[..Math.Min(text.Length, 8_000)]);
        """);

    [Theory]
    [InlineData("await [|File.ReadAllTextAsync(path)|]", "string.Concat((await File.ReadAllTextAsync(path)).Take(8_000))")]
    [InlineData("await [|File.ReadAllTextAsync(path)|].ConfigureAwait(false)", "string.Concat((await File.ReadAllTextAsync(path).ConfigureAwait(false)).Take(8_000))")]
    [InlineData("(await [|File.ReadAllTextAsync(path)|]).Trim()", "string.Concat((await File.ReadAllTextAsync(path)).Take(8_000)).Trim()")]
    [InlineData("[|File.ReadAllTextAsync(path)|].Result", "string.Concat(File.ReadAllTextAsync(path).Result.Take(8_000))")]
    [InlineData("[|File.ReadAllTextAsync(path)|].GetAwaiter().GetResult()", "string.Concat(File.ReadAllTextAsync(path).GetAwaiter().GetResult().Take(8_000))")]
    [InlineData("await [|http.GetStringAsync(path)|]", "string.Concat((await http.GetStringAsync(path)).Take(8_000))")]
    [InlineData("[|new StreamReader(path).ReadToEnd()|]", "string.Concat(new StreamReader(path).ReadToEnd().Take(8_000))")]
    [InlineData("[|System.Text.Json.JsonSerializer.Serialize(orders)|]", "string.Concat(System.Text.Json.JsonSerializer.Serialize(orders).Take(8_000))")]
    [InlineData("[|error.ToString()|]", "string.Concat(error.ToString().Take(8_000))")]
    [InlineData("[|File.ReadAllText(path)|].ToUpper().Replace('a', 'b')", "string.Concat(File.ReadAllText(path).Take(8_000)).ToUpper().Replace('a', 'b')")]
    public Task Every_form_of_a_call(string before, string after) => Fix(
        "ChatClient client, string path, System.Net.Http.HttpClient http, List<string> orders, Exception error",
        $"client.CompleteChat(\"Text: \" + {before});",
        $"client.CompleteChat(\"Text: \" + {after});");

    [Fact]
    public Task What_may_be_null_stays_null() => Fix(
        "ChatClient client",
        """
        var line = [|Console.ReadLine()|];
        client.CompleteChat($"You said {line}");
        """,
        """
        var line = Console.ReadLine();
        client.CompleteChat($"You said {line?.Substring(0, Math.Min(line.Length, 8_000))}");
        """);

    [Fact]
    public Task After_a_check_it_is_not_null() => Fix(
        "ChatClient client",
        """
        var line = [|Console.ReadLine()|];
        if (line is not null)
        {
            client.CompleteChat(line);
        }
        """,
        """
        var line = Console.ReadLine();
        if (line is not null)
        {
            client.CompleteChat(line[..Math.Min(line.Length, 8_000)]);
        }
        """);

    [Fact]
    public Task A_call_that_may_give_null_is_left_alone() => Given.OpenAI("TB2004").WithFix<CutTextFixer>()
        .WithBody("ChatClient client", "client.CompleteChat([|Console.ReadLine()|]);")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task Data_from_another_file_is_cut_at_the_call() => Given.OpenAI("TB2004").WithFix<CutTextFixer>()
        .WithSource("public sealed partial class Sample(ChatClient client) { public object Run() => [|client.CompleteChat(Text)|]; }")
        .WithSource("""public sealed partial class Sample { private static string Text => File.ReadAllText("rules.txt"); }""")
        .ExpectFix("public sealed partial class Sample(ChatClient client) { public object Run() => client.CompleteChat(string.Concat(Text.Take(8_000))); }")
        .RunAsync();

    [Fact]
    public Task A_field_is_cut_where_it_is_read() => Given.OpenAI("TB2004").WithFix<CutTextFixer>()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly string Rules = [|File.ReadAllText("rules.txt")|];

                public object Run() => client.CompleteChat(Rules);
            }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly string Rules = File.ReadAllText("rules.txt");

                public object Run() => client.CompleteChat(Rules[..Math.Min(Rules.Length, 8_000)]);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_missing_using_is_added() => Verify.Analyzer<Analyzers.TokenBudgetAnalyzer>().Only("TB2004").WithOpenAI().WithFix<CutTextFixer>()
        .WithSettings("token_budget.model = gpt-4o-mini")
        .WithoutUsings()
        .WithSource("""
            using System.IO;
            using OpenAI.Chat;

            public sealed class Sample
            {
                public void Run(ChatClient client, string path)
                {
                    var text = [|File.ReadAllText(path)|];
                    client.CompleteChat(text);
                    client.CompleteChat([|File.ReadAllText(path)|]);
                }
            }
            """)
        .ExpectFix("""
            using System;
            using System.IO;
            using System.Linq;
            using OpenAI.Chat;

            public sealed class Sample
            {
                public void Run(ChatClient client, string path)
                {
                    var text = File.ReadAllText(path);
                    client.CompleteChat(text[..Math.Min(text.Length, 8_000)]);
                    client.CompleteChat(string.Concat(File.ReadAllText(path).Take(8_000)));
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task An_old_language_has_no_ranges() => Given.OpenAI("TB2004").WithFix<CutTextFixer>()
        .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3)
        .WithoutUsings()
        .WithSource("""
            using System;
            using System.IO;
            using OpenAI.Chat;

            public class Sample
            {
                public void Run(ChatClient client, string path)
                {
                    var text = [|File.ReadAllText(path)|];
                    client.CompleteChat(text);
                }
            }
            """)
        .ExpectFix("""
            using System;
            using System.IO;
            using OpenAI.Chat;

            public class Sample
            {
                public void Run(ChatClient client, string path)
                {
                    var text = File.ReadAllText(path);
                    client.CompleteChat(text.Substring(0, Math.Min(text.Length, 8_000)));
                }
            }
            """)
        .AllowCompileErrors()
        .RunAsync();

    [Fact]
    public Task The_budget_decides_how_much_is_left() => Given.OpenAI("TB2004").WithFix<CutTextFixer>()
        .WithSettings("token_budget.max_input_tokens = 1000")
        .WithBody("ChatClient client, string path", "client.CompleteChat([|File.ReadAllText(path)|]);")
        .ExpectFix(Given.Body("ChatClient client, string path", "client.CompleteChat(string.Concat(File.ReadAllText(path).Take(330)));"), "Cut File.ReadAllText(path) to 330 characters")
        .RunAsync();

    [Fact]
    public Task A_budget_is_proved() => Proved(
        "ChatClient client, string question",
        """[|client.CompleteChat(new SystemChatMessage("You are a helpful assistant."), new UserChatMessage($"Answer {question}"))|];""",
        """client.CompleteChat(new SystemChatMessage("You are a helpful assistant."), new UserChatMessage($"Answer {question[..Math.Min(question.Length, 160)]}"));""",
        "Cut question to 160 characters");

    [Fact]
    public Task Without_nullable_annotations_it_may_be_null() => Given.OpenAI("TB1006").WithFix<CutTextFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithSource("""
            #nullable disable

            public sealed class Sample(ChatClient client)
            {
                public object Run(string question) => [|client.CompleteChat(question)|];
            }
            """)
        .ExpectFix("""
            #nullable disable

            public sealed class Sample(ChatClient client)
            {
                public object Run(string question) => client.CompleteChat(question?.Substring(0, Math.Min(question.Length, 160)));
            }
            """)
        .RunAsync();

    [Fact]
    public Task All_parts_without_a_limit_share_what_is_left() => Proved(
        "ChatClient client, string question, string context, [MaxTokens(100)] string name",
        """[|client.CompleteChat($"{name}: {context}\n{question}")|];""",
        """client.CompleteChat($"{name}: {context[..Math.Min(context.Length, 65)]}\n{question[..Math.Min(question.Length, 65)]}");""",
        "Cut context and question to 65 characters");

    [Fact]
    public Task A_result_of_a_method_is_cut_too() => Proved(
        "ChatClient client, Func<string> load",
        "[|client.CompleteChat(load())|];",
        "client.CompleteChat(string.Concat(load().Take(160)));");

    [Fact]
    public Task A_property_is_read_once() => Given.OpenAI("TB1006").WithAnnotations().WithFix<CutTextFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithSource("""
            public sealed record Order(string Note);

            public sealed class Sample(ChatClient client)
            {
                public object Run(Order order) => [|client.CompleteChat(order.Note)|];
            }
            """)
        .ExpectFix("""
            public sealed record Order(string Note);

            public sealed class Sample(ChatClient client)
            {
                public object Run(Order order) => client.CompleteChat(string.Concat(order.Note.Take(160)));
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_budget_in_dollars_is_proved() => Given.OpenAI("TB1006").WithAnnotations().WithUsings("TokenBudget").WithFix<CutTextFixer>()
        .WithSettings("token_budget.max_cost_usd = 0.001")
        .WithBody("ChatClient client, string question", "[|client.CompleteChat([question], new ChatCompletionOptions { MaxOutputTokenCount = 100 })|];")
        .ExpectFix(
            Given.Body("ChatClient client, string question", "client.CompleteChat([question[..Math.Min(question.Length, 2_000)]], new ChatCompletionOptions { MaxOutputTokenCount = 100 });"),
            "Cut question to 2,000 characters")
        .RunAsync();

    [Theory]
    [InlineData("string question", "[|client.CompleteChat(question.ToUpper())|];")]
    [InlineData("List<ChatMessage> history", "[|client.CompleteChat(history)|];")]
    [InlineData("string question, ChatCompletionOptions options", "[|client.CompleteChat([question], options)|];")]
    [InlineData("string question, List<string> hints", "[|client.CompleteChat(question + string.Join(',', hints))|];")]
    public Task Where_a_cut_would_prove_nothing_none_is_offered(string parameter, string body) => Given.OpenAI("TB1006").WithFix<CutTextFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("ChatClient client, " + parameter, body)
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task A_budget_that_is_too_small_for_anything_is_left_alone() => Given.OpenAI("TB1006").WithFix<CutTextFixer>()
        .WithSettings("token_budget.max_input_tokens = 8")
        .WithBody("ChatClient client, string question", "[|client.CompleteChat(question)|];")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task All_files_of_a_project() => Given.OpenAI("TB2004").WithFix<CutTextFixer>()
        .WithSource("public sealed class A(ChatClient client) { public object Run(string path) => client.CompleteChat([|File.ReadAllText(path)|]); }")
        .WithSource("public sealed class B(ChatClient client) { public object Run(string path) => client.CompleteChat([|File.ReadAllText(path)|]); }")
        .ExpectFix("public sealed class A(ChatClient client) { public object Run(string path) => client.CompleteChat(string.Concat(File.ReadAllText(path).Take(8_000))); }")
        .ExpectFixIn("Test1.cs", "public sealed class B(ChatClient client) { public object Run(string path) => client.CompleteChat(string.Concat(File.ReadAllText(path).Take(8_000))); }")
        .RunAsync();

    [Fact]
    public Task A_text_of_two_calls_gets_the_lowest_limit_once() => Given.OpenAI("TB2004").WithAnnotations().WithUsings("TokenBudget").WithFix<CutTextFixer>()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private static string Rules => {|TB2004,TB2004:File.ReadAllText("rules.txt")|};

                public object Run() => client.CompleteChat(Rules);

                [TokenBudget(MaxInputTokens = 1_000)]
                public object RunShort() => client.CompleteChat(Rules);
            }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client)
            {
                private static string Rules => File.ReadAllText("rules.txt");

                public object Run() => client.CompleteChat(string.Concat(Rules.Take(8_000)));

                [TokenBudget(MaxInputTokens = 1_000)]
                public object RunShort() => client.CompleteChat(string.Concat(Rules.Take(330)));
            }
            """)
        .RunAsync();

    private static Task Fix(string parameters, string before, string after, string? title = null) => Given.OpenAI("TB2004").WithFix<CutTextFixer>()
        .WithBody(parameters, before)
        .ExpectFix(Given.Body(parameters, after), title)
        .RunAsync();

    private static Task Proved(string parameters, string before, string after, string? title = null) => Given.OpenAI("TB1006").WithAnnotations().WithUsings("TokenBudget").WithFix<CutTextFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody(parameters, before)
        .ExpectFix(Given.Body(parameters, after), title)
        .RunAsync();
}
