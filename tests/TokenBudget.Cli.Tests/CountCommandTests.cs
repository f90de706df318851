using TokenBudget.Tokenizers;

namespace TokenBudget.Cli.Tests;

public sealed class CountCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tb count ").FullName;

    [Fact]
    public async Task Standard_input_gives_one_number()
    {
        Assert.Equal("2\n", (await Cli.RunAsync("hello world", "count")).Output);
        Assert.Equal("2\n", (await Cli.RunAsync("hello world", "count", "-")).Output);
        Assert.Equal("0\n", (await Cli.RunAsync("", "count")).Output);
    }

    [Fact]
    public async Task Files_are_listed_with_a_total()
    {
        var (one, two) = (File("one.txt", "hello world"), File("två.txt", "你好"));

        Assert.Equal($"2\t{one}\n", (await Cli.RunAsync("", "count", one)).Output);
        Assert.Equal($"2\t{one}\n1\t{two}\n3\ttotal\n", (await Cli.RunAsync("", "count", one, two)).Output);
    }

    [Fact]
    public async Task The_encoding_of_a_model_counts()
    {
        Assert.Equal("2\n", (await Cli.RunAsync("你好", "count", "--encoding", "cl100k_base")).Output);
        Assert.Equal("2\n", (await Cli.RunAsync("你好", "count", "--model", "gpt-4")).Output);
        Assert.Equal("1\n", (await Cli.RunAsync("你好", "count", "--model", "openai/gpt-4o-mini-2024-07-18")).Output);
    }

    [Fact]
    public async Task An_estimate_says_so_on_the_error_stream()
    {
        var result = await Cli.RunAsync("hello world", "count", "--model", "claude-sonnet-4-5");

        Assert.Equal("3\n", result.Output);
        Assert.Contains("estimates", result.Error, StringComparison.Ordinal);
        Assert.Equal("", (await Cli.RunAsync("hello world", "count")).Error);
    }

    [Fact]
    public async Task Json_lines_keep_order_and_ids()
    {
        const string Lines = """
            {"id":"a","text":"hello world"}

            {"text":"","extra":[1],"id":17}
            {"id":{"n":1.50},"text":"cut \ud83d"}
            {"id":null,"text":"\u4f60\u597d"}
            """;
        const string Expected = """
            {"id":"a","tokens":2}
            {"id":17,"tokens":0}
            {"id":{"n":1.50},"tokens":2}
            {"id":null,"tokens":1}

            """;

        Assert.Equal(Expected, (await Cli.RunAsync(Lines, "count", "--jsonl")).Output);
        Assert.Equal(Expected, (await Cli.RunAsync("", "count", "--jsonl", File("lines.jsonl", Lines))).Output);
    }

    [Fact]
    public async Task Escapes_in_json_lines_are_decoded()
    {
        const string Text = "tab\tquote\"back\\slash/\r\n\b\fé";
        var tokens = Tokenizer.For(TokenEncoding.O200kBase).CountTokens(Text);

        Assert.Equal(
            $"{{\"id\":1,\"tokens\":{tokens}}}\n",
            (await Cli.RunAsync("""{"id":1,"text":"tab\tquote\"back\\slash\/\r\n\b\f\u00E9"}""", "count", "--jsonl")).Output);
    }

    [Fact]
    public async Task Json_lines_of_an_estimate_hold_the_interval() => Assert.Equal(
        "{\"id\":1,\"tokens\":3,\"min\":1,\"max\":11}\n",
        (await Cli.RunAsync("{\"id\":1,\"text\":\"hello world\"}", "count", "--jsonl", "--model", "claude-sonnet-4-5")).Output);

    [Theory]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"text\":\"x\"}")]
    [InlineData("{\"id\":1,\"text\":2}")]
    [InlineData("[1]")]
    [InlineData("{\"id\":1,\"text\":\"x\"")]
    public async Task Another_line_is_an_error_that_names_it(string line)
    {
        var result = await Cli.RunAsync("{\"id\":1,\"text\":\"x\"}\n" + line, "count", "--jsonl");

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains("standard input:2: expected a JSON object", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file 'missing.txt'.", "missing.txt")]
    [InlineData("There are: o200k_base, cl100k_base", "--encoding", "o200k")]
    [InlineData("Did you mean 'gpt-4o-mini'?", "--model", "gpt-4o-mimi")]
    [InlineData("exclude each other", "--model", "gpt-4o", "--encoding", "o200k_base")]
    public async Task Wrong_arguments_are_explained(string explanation, params string[] args)
    {
        var result = await Cli.RunAsync("", ["count", .. args]);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains(explanation, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
