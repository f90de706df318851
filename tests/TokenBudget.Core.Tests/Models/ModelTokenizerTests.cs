using System.Text;
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
    [InlineData("gpt-oss-120b", "o200k_base")]
    [InlineData("groq/openai/gpt-oss-20b", "o200k_base")]
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
        Assert.Equal(TokenEstimate.Exact(7), tokenizer.Scale(TokenEstimate.Exact(7), 30));
    }

    [Theory]
    [InlineData("claude-haiku-4-5", "expected 1.20 x o200k_base (Claude 3 to 4.6), at least 0.75 x, at most its UTF-8 bytes")]
    [InlineData("us.anthropic.claude-sonnet-4-5-20250929-v1:0", "expected 1.20 x o200k_base (Claude 3 to 4.6), at least 0.75 x, at most its UTF-8 bytes")]
    [InlineData("claude-opus-4-7", "expected 1.50 x o200k_base (Claude 4.7 and later), at least 0.75 x, at most its UTF-8 bytes")]
    [InlineData("anthropic/claude-opus-4.8", "expected 1.50 x o200k_base (Claude 4.7 and later), at least 0.75 x, at most its UTF-8 bytes")]
    [InlineData("claude-fable-5-1", "expected 1.50 x o200k_base (Claude 4.7 and later), at least 0.75 x, at most its UTF-8 bytes")]
    [InlineData("gemini-2.5-pro", "expected 1.10 x o200k_base (Gemini and Gemma), at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData("gpt-6-sol", "expected 1.00 x o200k_base (GPT-6, whose encoding is not published), at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData("together/meta-llama/Llama-3.3-70B-Instruct-Turbo", "expected 1.03 x o200k_base (Llama 3), at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData("phi-4", "expected 1.00 x cl100k_base (Phi-4), at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData(null, "expected 1.00 x o200k_base (a model without a published tokeniser), at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData("my-deployment", "expected 1.00 x o200k_base (a model without a published tokeniser), at least 0.50 x, at most its UTF-8 bytes")]
    [InlineData("o10-mega", "expected 1.00 x o200k_base (a model without a published tokeniser), at least 0.50 x, at most its UTF-8 bytes")]
    public void Other_models_are_estimated_and_say_how_far(string? model, string margin)
    {
        var tokenizer = ModelTokenizer.For(model);

        Assert.False(tokenizer.IsExact);
        Assert.Equal(margin, tokenizer.Margin);
        Assert.Equal(tokenizer.Counter.EncodingName + "~", tokenizer.EncodingName);
    }

    [Fact]
    public void An_estimate_runs_from_the_low_factor_to_the_bytes()
    {
        var tokenizer = ModelTokenizer.For("claude-haiku-4-5");

        Assert.Equal(new TokenEstimate(75, 120, 450, Basis.Assumed), tokenizer.Scale(TokenEstimate.Exact(100), 450));
        Assert.Equal(TokenEstimate.Unbounded(75, 120), tokenizer.Scale(TokenEstimate.Exact(100), null));
        Assert.Equal(TokenEstimate.Zero, tokenizer.Scale(TokenEstimate.Zero, 0));
        Assert.Equal(new TokenEstimate(1, 2, 4, Basis.Assumed), tokenizer.Scale(TokenEstimate.Exact(1), 4));
        Assert.Equal(new TokenEstimate(3, 3, 3, Basis.Assumed), tokenizer.Scale(TokenEstimate.Exact(9), 3));
        Assert.Equal(long.MaxValue, tokenizer.Scale(TokenEstimate.Exact(long.MaxValue), null).Expected);
    }

    [Theory]
    [InlineData("qwen3", "qwen3-32b")]
    [InlineData("llama3", "meta.llama3-3-70b-instruct-v1:0")]
    [InlineData("deepseek_v3", "deepseek-chat")]
    [InlineData("o200k_base", "gpt-4o")]
    [InlineData("cl100k_base", "gpt-4")]
    [InlineData("llama3", "no-such-model")]
    [InlineData("deepseek_v3", "no-such-model")]
    public void The_recorded_count_of_every_golden_text_lies_in_the_estimate(string encoding, string model)
    {
        var tokenizer = ModelTokenizer.For(model);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "golden-tokens.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var estimate = tokenizer.Scale(TokenEstimate.Exact(tokenizer.Counter.CountTokens(text)), Encoding.UTF8.GetByteCount(text));
            Assert.InRange(json.RootElement.GetProperty(encoding).GetInt64(), estimate.Min, estimate.Max!.Value);
        }
    }

    [Fact]
    public void Every_model_of_the_price_book_is_counted_as_its_row_says()
    {
        Assert.All(PriceBook.Default.Models, model =>
        {
            var tokenizer = ModelTokenizer.For(model.Id);
            var published = model.Tokenizer is "o200k_base" or "o200k_harmony" or "cl100k_base" && !model.Id.StartsWith("gpt-6", StringComparison.Ordinal);
            Assert.True(published == tokenizer.IsExact, model.Id);
            Assert.True(!published || tokenizer.EncodingName == model.Tokenizer.Replace("harmony", "base"), model.Id);
            Assert.DoesNotContain("without a published tokeniser", tokenizer.Margin);
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
