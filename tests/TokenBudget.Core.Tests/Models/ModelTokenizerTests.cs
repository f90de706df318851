using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Tests.Models;

/// <summary>Which counter counts for which model, and what its figure is worth.</summary>
public sealed class ModelTokenizerTests
{
    [Theory]
    [InlineData("gpt-4o", "o200k_base")]
    [InlineData("gpt-4o-mini-2024-07-18", "o200k_base")]
    [InlineData("chatgpt-4o-latest", "o200k_base")]
    [InlineData("gpt-4.1-nano", "o200k_base")]
    [InlineData("gpt-5", "o200k_base")]
    [InlineData("gpt-5.6-sol", "o200k_base")]
    [InlineData("o1", "o200k_base")]
    [InlineData("o3-pro", "o200k_base")]
    [InlineData("o4-mini", "o200k_base")]
    [InlineData("gpt-oss-120b", "o200k_harmony")]
    [InlineData("groq/openai/gpt-oss-20b", "o200k_harmony")]
    [InlineData("qwen3-32b", "qwen3")]
    [InlineData("deepseek-chat", "deepseek_v3")]
    [InlineData("mistral-large-2512", "tekken")]
    [InlineData("claude-2.1", "claude_2023")]
    [InlineData("ft:gpt-4o-mini:org::id", "o200k_base")]
    [InlineData("azure/gpt-4o", "o200k_base")]
    [InlineData("gpt-4", "cl100k_base")]
    [InlineData("gpt-4-turbo", "cl100k_base")]
    [InlineData("GPT-3.5-Turbo", "cl100k_base")]
    [InlineData("azure/gpt-35-turbo", "cl100k_base")]
    [InlineData("text-embedding-3-small", "cl100k_base")]
    [InlineData("text-embedding-ada-002", "cl100k_base")]
    public void Models_with_a_published_vocabulary_are_exact(string model, string encoding)
    {
        var tokenizer = ModelTokenizer.For(model);

        Assert.True(tokenizer.IsExact);
        Assert.Equal(encoding, tokenizer.EncodingName);
        Assert.Equal(encoding, tokenizer.Counter.EncodingName);
        Assert.Equal("", tokenizer.Margin);
        Assert.Equal("", tokenizer.Source);
        Assert.Equal(TokenEstimate.Exact(3), tokenizer.Estimate("one two three"));
        Assert.Equal(30 * tokenizer.Counter.MaxTokensPerByte, tokenizer.MaxTokens(30));
    }

    [Theory]
    [InlineData("claude-haiku-4-5", "claude_2023~", "expected 1.10 x claude_2023, at least 0.70 x, at most its UTF-8 bytes")]
    [InlineData("us.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude_2023~", "expected 1.10 x claude_2023, at least 0.70 x, at most its UTF-8 bytes")]
    [InlineData("anthropic/claude-opus-4.8", "claude_2023~", "expected 1.10 to 2.53 x claude_2023 by kind of text, at least 0.70 x, at most its UTF-8 bytes")]
    [InlineData("gemini-2.5-pro", "o200k_base~", "expected 0.92 to 2.50 x o200k_base by kind of text, at least 0.30 x, at most its UTF-8 bytes")]
    [InlineData("gpt-6-sol", "o200k_base~", "expected 1.00 x o200k_base, at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData("together/meta-llama/Llama-3.3-70B-Instruct-Turbo", "cl100k_base~", "expected 0.75 to 1.00 x cl100k_base by kind of text, at least 0.35 x, at most its UTF-8 bytes")]
    [InlineData("phi-4", "cl100k_base~", "expected 1.00 x cl100k_base, at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData("my-deployment", "o200k_base~", "expected 1.10 to 1.30 x o200k_base by kind of text, at least 0.20 x, at most its UTF-8 bytes")]
    [InlineData(null, "o200k_base~", "expected 1.10 to 1.30 x o200k_base by kind of text, at least 0.20 x, at most its UTF-8 bytes")]
    public void Other_models_are_estimated_and_say_how_far(string? model, string encoding, string margin)
    {
        var tokenizer = ModelTokenizer.For(model);

        Assert.False(tokenizer.IsExact);
        Assert.Equal(margin, tokenizer.Margin);
        Assert.Equal(encoding, tokenizer.EncodingName);
        Assert.NotEmpty(tokenizer.Source);
    }

    [Fact]
    public void An_estimate_is_an_interval_on_an_assumed_basis_up_to_the_bytes()
    {
        var tokenizer = ModelTokenizer.For("claude-haiku-4-5");

        Assert.Equal(new TokenEstimate(3, 6, 28, Basis.Assumed), tokenizer.Estimate("Please summarize the report."));
        Assert.Equal(TokenEstimate.Zero, tokenizer.Estimate(""));
        Assert.Equal(450, tokenizer.MaxTokens(450));
        Assert.Equal(long.MaxValue, ModelTokenizer.For("qwen3").MaxTokens(long.MaxValue / 2));
    }

    [Theory]
    [InlineData("qwen3", "qwen3-32b")]
    [InlineData("llama3", "meta.llama3-3-70b-instruct-v1:0")]
    [InlineData("deepseek_v3", "deepseek-chat")]
    [InlineData("o200k_base", "gpt-4o")]
    [InlineData("cl100k_base", "gpt-4")]
    [InlineData("llama3", "no-such-model")]
    [InlineData("deepseek_v3", "no-such-model")]
    [InlineData("gemma3", "gemini-2.5-pro")]
    [InlineData("gemma3", "no-such-model")]
    [InlineData("tekken", "no-such-model")]
    [InlineData("qwen3", "no-such-model")]
    [InlineData("qwen3", "qwen-max")]
    public void The_recorded_count_of_every_golden_text_lies_in_the_estimate(string encoding, string model)
    {
        var tokenizer = ModelTokenizer.For(model);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "golden-tokens.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var estimate = tokenizer.Estimate(text);
            Assert.InRange(json.RootElement.GetProperty(encoding).GetInt64(), estimate.Min, estimate.Max!.Value);
        }
    }

    [Fact]
    public void Every_model_of_the_price_book_is_counted_as_its_row_says()
    {
        Assert.All(PriceBook.Default.Models, model =>
        {
            var tokenizer = ModelTokenizer.For(model.Id);
            Assert.True(tokenizer.IsExact || tokenizer.Margin.Length > 0, model.Id);
            Assert.DoesNotContain("nothing is known", tokenizer.Source);
            if (model.Tokenizer is "o200k_base" or "o200k_harmony" or "cl100k_base" && !model.Id.StartsWith("gpt-6", StringComparison.Ordinal))
            {
                Assert.Equal(model.Tokenizer, tokenizer.EncodingName);
            }
        });
    }

    [Fact]
    public void Asking_again_gives_the_same_object_from_any_thread()
    {
        var first = ModelTokenizer.For("gpt-4o");
        Parallel.For(0, 100, i => Assert.Same(first, ModelTokenizer.For(i % 2 == 0 ? "gpt-4o" : "gpt-4.1")));
        Assert.Same(Tokenizer.For(TokenEncoding.O200kBase), first.Counter);
    }
}
