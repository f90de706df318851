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

        Assert.Equal("3 (1…11)\n", result.Output);
        Assert.Contains("estimates: expected 1.10 x claude_2023", result.Error, StringComparison.Ordinal);
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
    [InlineData("Did you mean 'o200k_base'? There are: o200k_base, o200k_harmony, cl100k_base", "--encoding", "o200k")]
    [InlineData("--vocabulary TokenBudget.Vocabularies.Gemma3.dll", "--encoding", "gemma3")]
    [InlineData("There is no file 'missing.dll'.", "--vocabulary", "missing.dll")]
    [InlineData("--show takes one encoding", "--show", "-e", "o200k_base", "-e", "cl100k_base")]
    [InlineData("--show takes one encoding", "--show", "-m", "claude-opus-5")]
    [InlineData("--show takes one encoding", "--show", "--jsonl")]
    [InlineData("Did you mean 'gpt-4o-mini'?", "--model", "gpt-4o-mimi")]
    public async Task Wrong_arguments_are_explained(string explanation, params string[] args)
    {
        var result = await Cli.RunAsync("", ["count", .. args]);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains(explanation, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Several_encodings_and_models_stand_side_by_side()
    {
        var (one, two) = (File("one.txt", "hello world"), File("two.txt", "你好"));

        var result = await Cli.RunAsync("", "count", "-e", "o200k_base", "-e", "cl100k_base", "-m", "claude-sonnet-4-5", one, two);

        var rows = result.Output.Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│', StringSplitOptions.TrimEntries)[1..^1]).ToArray();
        Assert.Equal(["Text", "o200k_base", "cl100k_base", "claude-sonnet-4-5"], rows[0]);
        Assert.Equal([one, "2", "2", "3 (1…11)"], rows[1]);
        Assert.Equal([two, "1", "2"], rows[2][..3]);
        Assert.Equal(["total", "3", "4"], rows[3][..3]);
    }

    [Fact]
    public async Task All_means_every_installed_encoding()
    {
        var output = (await Cli.RunAsync("hello", "count", "-e", "all")).Output;

        Assert.All(Encodings.All, encoding => Assert.Equal(Encodings.IsInstalled(encoding), output.Contains(Encodings.NameOf(encoding), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task More_than_four_have_a_row_each_so_that_no_figure_is_cut()
    {
        var (one, two) = (File("one.txt", "hello world"), File("two.txt", "你好"));

        var result = await Cli.RunAsync("", "count", "-e", "o200k_base", "-e", "cl100k_base", "-e", "p50k_base", "-e", "qwen3", "-m", "claude-sonnet-4-5", one, two);

        var rows = result.Output.Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│', StringSplitOptions.TrimEntries)[1..^1]).ToArray();
        Assert.Equal(["Text", "Counted as", "Tokens"], rows[0]);
        Assert.Equal([one, "o200k_base", "2"], rows[1]);
        Assert.Equal(["", "claude-sonnet-4-5", "3 (1…11)"], rows[5]);
        Assert.Equal([two, "o200k_base", "1"], rows[6]);
        Assert.Equal(["total", "o200k_base", "3"], rows[11]);
        Assert.Equal(16, rows.Length);
    }

    [Fact]
    public async Task Json_lines_have_a_figure_for_each_of_several_encodings() => Assert.Equal(
        "{\"id\":1,\"tokens\":{\"o200k_base\":1,\"cl100k_base\":2}}\n",
        (await Cli.RunAsync("{\"id\":1,\"text\":\"你好\"}", "count", "--jsonl", "-e", "o200k_base", "-e", "cl100k_base")).Output);

    [Fact]
    public async Task Json_lines_are_answered_one_by_one()
    {
        var input = new BlockingReader(["{\"id\":1,\"text\":\"hello\"}", "{\"id\":2,\"text\":\"hello world\"}"]);

        var output = await Cli.RunAsync(input, "count", "--jsonl");

        Assert.Equal("{\"id\":1,\"tokens\":1}\n{\"id\":2,\"tokens\":2}\n", output.Output);
        Assert.True(input.WasReadByLine);
    }

    [Theory]
    [InlineData("hello world", "hello│ world\n2 tokens of o200k_base\n")]
    [InlineData("a\n\tb", "a│⏎\n→b\n3 tokens of o200k_base\n")]
    [InlineData("[red]", "[│red│]\n3 tokens of o200k_base\n")]
    [InlineData("𠮷", "𠮷⟨4⟩\n4 tokens of o200k_base\n")]
    public async Task The_tokens_are_shown_between_bars_where_there_are_no_colours(string text, string expected) =>
        Assert.Equal(expected, (await Cli.RunAsync(text, "count", "--show")).Output);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Fails when a command reads to the end instead of line by line.</summary>
    private sealed class BlockingReader(IEnumerable<string> lines) : StringReader(string.Join('\n', lines))
    {
        public bool WasReadByLine { get; private set; }

        public override string? ReadLine()
        {
            WasReadByLine = true;
            return base.ReadLine();
        }

        public override string ReadToEnd() => throw new InvalidOperationException("A stream must not be read to its end.");
    }
}
