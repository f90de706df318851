using System.Text.Json;
using TokenBudget.Cli.Output;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Json;

namespace TokenBudget.Cli.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tb explain ").FullName;

    [Fact]
    public async Task A_method_is_explained_down_to_its_requests()
    {
        var result = await ExplainAsync("chat.askall");

        Assert.Equal(ExitCodes.WithinBudget, result.ExitCode);
        Assert.Equal(
            """
            Chat.AskAll · Shop/Chat.cs:30 · Shop
            M:Shop.Chat.AskAll(System.String[])

            ╭───────────────┬──────────┬──────────┬───────────╮
            │ Per execution │ Interval │ Expected │ Basis     │
            ├───────────────┼──────────┼──────────┼───────────┤
            │ Requests      │      ≥ 2 │       12 │ unbounded │
            │ Input tokens  │  ≥ 1,700 │    4,310 │ unbounded │
            │ Output tokens │      ≥ 0 │    4,000 │ unbounded │
            │ USD           │ ≥ 0.0001 │    0.003 │ unbounded │
            ╰───────────────┴──────────┴──────────┴───────────╯
            Requests: 2 + |questions|
            Input tokens: 1700 + |questions| × (61 + tokens(question))
            Nothing limits: |questions|, tokens(question)
            Budget: at most 5,000 input tokens (Shop/Chat.cs:29): may be exceeded
            Budget: at most 0.02 USD (Shop/Chat.cs:29): may be exceeded

            Where it comes from, in source order; each line holds what stands below it:
            Chat.AskAll
            ├── foreach |questions| times · Shop/Chat.cs:32 · ≥ 0 requests, ≥ 0 tokens: |questions| × (61 + tokens(question))
            │   └── Ask(question) · Shop/Chat.cs:34 · 1 request, ≥ 61 tokens: 61 + tokens(question)
            │       └── ChatClient.CompleteChatAsync · Shop/Chat.cs:12 · 1 request, ≥ 61 tokens: 61 + tokens(question)
            ├── Joiner.Join(parts) (by the facts of its project) · Shop/Chat.cs:36 · 1 request, 700 tokens
            ├── Greet() (by its [TokenBudget]) · Shop/Chat.cs:37 · 1 request, 0…1,000 tokens: 1000
            └── action() (cannot be seen) · 0 requests, ≥ 0 tokens: …

            """.ReplaceLineEndings("\n"),
            result.Output);
    }

    [Fact]
    public async Task A_call_site_is_explained_with_its_parts_and_the_methods_that_reach_it()
    {
        var result = await ExplainAsync("Chat.cs:12");

        Assert.Equal(
            """
            Chat.Ask · Shop/Chat.cs:12 · Shop
            OpenAI.Chat.ChatClient.CompleteChatAsync · chat · id 0123456789ab
            Model: gpt-4o-mini (exact), counted in o200k_base

            ╭─────────────────────┬──────────────┬──────────┬───────────╮
            │ Per call            │     Interval │ Expected │ Basis     │
            ├─────────────────────┼──────────────┼──────────┼───────────┤
            │ Input tokens        │         ≥ 61 │      261 │ unbounded │
            │   system            │           41 │       41 │ exact     │
            │   response schema   │           20 │       20 │ exact     │
            │ Output tokens       │        0…800 │      400 │ bounded   │
            │ USD                 │ 0.00001…0.02 │   0.0003 │ assumed   │
            │ Calls per execution │            1 │        1 │ exact     │
            ╰─────────────────────┴──────────────┴──────────┴───────────╯
            Input tokens: 61 + tokens(question)
            Calls per execution: 1
            The same in every call: the first 41 tokens
            Per year: 1.83 M calls, 476.33 M input and 730 M output tokens, 509.40 USD
            Budget: at most 800 output tokens (Shop/Chat.cs:10): always within

            Methods that reach it, with all that they send per execution:
              Chat.AskAll · Shop/Chat.cs:30 · ≥ 2 requests, ≥ 1,700 tokens (4,310 expected)
              Chat.Ask · Shop/Chat.cs:11 · 1 request, ≥ 61 tokens (261 expected)

            """.ReplaceLineEndings("\n"),
            result.Output);
        Assert.Equal(result.Output, (await ExplainAsync("0123456789AB")).Output);
    }

    [Fact]
    public async Task A_call_site_of_which_little_is_known_says_so()
    {
        var result = await ExplainAsync("Other.cs:5");

        Assert.Contains("Model: unknown (unknown), counted in o200k_base~\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("│ USD                 │  unknown │          │ ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nPer year: not declared\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nNo method is known that reaches it.\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AskAll")]
    [InlineData("Chat.cs:12")]
    [InlineData("Deep")]
    public async Task On_a_narrow_screen_nothing_is_cut_off(string target)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(TextReader.Null, output, TextWriter.Null, isOutputInteractive: true, isErrorInteractive: false);

        Assert.Equal(ExitCodes.WithinBudget, await TokenBudgetTool.RunAsync(["explain", target, "--report", WriteReport()], terminal));

        var wide = (await ExplainAsync(target)).Output;
        Assert.Equal(Words(wide), Words(output.ToString()));
    }

    [Fact]
    public async Task Json_is_the_same_explanation()
    {
        using var method = JsonDocument.Parse((await ExplainAsync("AskAll", "--json")).Output);
        using var site = JsonDocument.Parse((await ExplainAsync("Chat.cs:12", "--json")).Output);

        Assert.Equal(6, method.RootElement.GetProperty("method").GetProperty("derivation").GetArrayLength());
        Assert.Equal(2, site.RootElement.GetProperty("reachedBy").GetArrayLength());
    }

    [Theory]
    [InlineData("'Listen' may mean 2 things. Type one of:\n  Chat.Listen   Shop/Chat.cs:50\n  Phone.Listen  Shop/Phone.cs:3\n", "Listen")]
    [InlineData("No method that sends requests and no call site is 'AskAl'. Did you mean:\n  Chat.AskAll  Shop/Chat.cs:30\n", "AskAl")]
    [InlineData("no call site is 'Chat.cs:14'. Did you mean:\n  Chat.cs:12   Shop/Chat.cs:12\n  Chat.Ask     Shop/Chat.cs:11\n  Chat.AskAll  Shop/Chat.cs:30\n", "Chat.cs:14")]
    [InlineData("is 'Quicksilver'. The dearest methods are:\n  Deep.Deep    Shop/Deep.cs:1\n  Chat.AskAll  Shop/Chat.cs:30\n", "Quicksilver")]
    [InlineData("  … and 1 more\n", "Quicksilver")]
    [InlineData("There is no project 'Shp'. There are: Shop.", "Listen", "--project", "Shp")]
    [InlineData("--report takes the place of a scan", "Listen", ".")]
    public async Task What_is_not_one_thing_is_answered_with_what_to_type(string explanation, params string[] args)
    {
        var result = await ExplainAsync(args);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains(explanation, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Without_a_report_the_path_is_scanned()
    {
        var result = await Cli.RunAsync("", "explain", "Ask", Path.Combine(_folder, "missing"));

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains("There is no file or folder", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_on_the_screen_names_the_dearest_methods_that_make_several_calls()
    {
        var lines = (await Cli.RunAsync("", "report", WriteReport())).Output.Split('\n');

        var start = Array.IndexOf(lines, "Dearest methods per execution ('tokenbudget explain NAME' says why):");
        Assert.Equal(["  Deep.Deep · Shop/Deep.cs:1 · 1 request, 9,000 tokens", "  Chat.AskAll · Shop/Chat.cs:30 · ≥ 2 requests, ≥ 1,700 tokens (4,310 expected)", ""], lines[(start + 1)..(start + 4)]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<CliResult> ExplainAsync(params string[] args) => Cli.RunAsync("", ["explain", .. args, "--report", WriteReport()]);

    private string WriteReport()
    {
        var file = Path.Combine(_folder, "report.json");
        TextFile.WriteIfChanged(file, ReportJson.Write(ReportBuilder.Build(ExplainedFacts.Create(), "Shop", "Shop/Shop.csproj")));
        return file;
    }

    /// <summary>What is left of a text when colours, lines of tables and trees, and line breaks are taken away.</summary>
    private static string Words(string text)
    {
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001b')
            {
                i = text.IndexOf('m', i);
            }
            else if (!char.IsWhiteSpace(text[i]) && text[i] != '·' && text[i] is < '\u2500' or > '\u257f')
            {
                words.Append(text[i]);
            }
        }

        return words.ToString();
    }
}
