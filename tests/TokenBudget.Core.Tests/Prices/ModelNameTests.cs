using TokenBudget.Core.Prices;

namespace TokenBudget.Core.Tests.Prices;

/// <summary>Which names mean which model, and which must stay unknown.</summary>
public sealed class ModelNameTests
{
    [Theory]
    [InlineData("gpt-4o-mini", "gpt-4o-mini")]
    [InlineData("GPT-4o-Mini", "gpt-4o-mini")]
    [InlineData(" gpt-4o ", "gpt-4o")]
    [InlineData("gpt-4o-mini-2024-07-18", "gpt-4o-mini")]
    [InlineData("gpt-5-2025-08-07", "gpt-5")]
    [InlineData("gpt-5-mini-2025-08-07", "gpt-5-mini")]
    [InlineData("gpt-4-0613", "gpt-4")]
    [InlineData("gpt-3.5-turbo-0125", "gpt-3.5-turbo")]
    [InlineData("gpt-5.6", "gpt-5.6-sol")]
    [InlineData("gpt-5-latest", "gpt-5")]
    [InlineData("openai/gpt-4o", "gpt-4o")]
    [InlineData("OpenAI/gpt-4o-2024-08-06", "gpt-4o")]
    [InlineData("azure/gpt-4o-mini", "azure/gpt-4o-mini")]
    [InlineData("azure/gpt-4.1-2025-04-14", "azure/gpt-4.1")]
    [InlineData("azure/gpt-35-turbo", "gpt-3.5-turbo")]
    [InlineData("azure/o1", "o1")]
    [InlineData("azure/Phi-4", "azure/phi-4")]
    [InlineData("gpt-35-turbo", "gpt-3.5-turbo")]
    [InlineData("models/gemini-2.5-pro", "gemini-2.5-pro")]
    [InlineData("gemini/gemini-2.5-flash", "gemini-2.5-flash")]
    [InlineData("publishers/google/models/gemini-2.5-flash", "gemini-2.5-flash")]
    [InlineData("anthropic/claude-haiku-4-5-20251001", "claude-haiku-4-5")]
    [InlineData("claude-haiku-4-5-20251001", "claude-haiku-4-5")]
    [InlineData("claude-haiku-4-5@20251001", "claude-haiku-4-5")]
    [InlineData("anthropic/claude-sonnet-4.5", "claude-sonnet-4-5")]
    [InlineData("claude-3-5-haiku-latest", "claude-3-5-haiku")]
    [InlineData("claude-sonnet-4-20250514", "claude-sonnet-4-0")]
    [InlineData("us.anthropic.claude-3-5-haiku-20241022-v1:0", "claude-3-5-haiku")]
    [InlineData("bedrock/global.anthropic.claude-haiku-4-5-20251001-v1:0", "bedrock/global.anthropic.claude-haiku-4-5-20251001-v1:0")]
    [InlineData("global.anthropic.claude-opus-4-6-v1", "claude-opus-4-6")]
    [InlineData("arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-5-haiku-20241022-v1:0", "claude-3-5-haiku")]
    [InlineData("us.amazon.nova-lite-v1:0", "amazon.nova-lite-v1:0")]
    [InlineData("us.meta.llama3-3-70b-instruct-v1:0", "meta.llama3-3-70b-instruct-v1:0")]
    [InlineData("doubao-seed-1-6-250615", "doubao-seed-1-6")]
    [InlineData("qwen-plus-2025-04-28", "qwen-plus")]
    [InlineData("xai/grok-4", "grok-4-0709")]
    [InlineData("deepseek/deepseek-v4-pro", "deepseek-v4-pro")]
    public void A_spelling_finds_its_model(string spelling, string id)
    {
        Assert.True(PriceBook.Default.TryFind(spelling, out var model));
        Assert.Equal(id, model.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gpt")]
    [InlineData("gpt-5-mega")]
    [InlineData("gpt-4o-2024-13-45")]
    [InlineData("gpt-4o-20249999")]
    [InlineData("gpt-4o-99")]
    [InlineData("gpt-4-9999")]
    [InlineData("gpt-4-0125-preview")]
    [InlineData("mistral-large-2411")]
    [InlineData("mistral-small-latest")]
    [InlineData("phi-4")]
    [InlineData("openai/claude-haiku-4-5")]
    [InlineData("anthropic/gpt-4o")]
    [InlineData("openrouter/gpt-4o")]
    [InlineData("us.anthropic.claude-3-opus-20240229-v1:0")]
    [InlineData("us.gpt-4o")]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3")]
    [InlineData("ft:")]
    [InlineData("ft:my-model:org::id")]
    [InlineData("-latest")]
    [InlineData("azure/")]
    [InlineData("my-chat-deployment")]
    public void A_name_that_is_not_in_the_book_stays_unknown(string name)
    {
        Assert.False(PriceBook.Default.TryFind(name, out var model));
        Assert.Null(model);
    }

    [Fact]
    public void A_fine_tune_keeps_the_limits_of_its_base_but_has_no_price()
    {
        Assert.True(PriceBook.Default.TryFind("ft:gpt-4o-mini-2024-07-18:my-org::abc123", out var model));

        Assert.Equal("gpt-4o-mini", model.Id);
        Assert.Equal(128_000, model.ContextWindow);
        Assert.Null(model.Price);
        Assert.Equal(PriceStatus.Unknown, model.Status);
        Assert.Contains("fine-tune", model.Notes);
    }

    [Theory]
    [InlineData("gpt-4o-2024-05-13")]
    [InlineData("gpt-3.5-turbo-1106")]
    [InlineData("openai/gpt-3.5-turbo-0613")]
    public void A_snapshot_that_was_priced_differently_has_no_price(string name)
    {
        Assert.True(PriceBook.Default.TryFind(name, out var model));
        Assert.Null(model.Price);
        Assert.Throws<InvalidOperationException>(() => model.CostUsd(1, 1));
    }

    [Theory]
    [InlineData("us.anthropic.claude-haiku-4-5-20251001-v1:0", 1.1, 5.5)]
    [InlineData("anthropic.claude-haiku-4-5-20251001-v1:0", 1.1, 5.5)]
    [InlineData("eu.anthropic.claude-opus-4-7", 5.5, 27.5)]
    [InlineData("global.anthropic.claude-opus-4-7", 5, 25)]
    [InlineData("us.anthropic.claude-opus-4-1-20250805-v1:0", 15, 75)]
    public void Regional_endpoints_of_bedrock_cost_ten_percent_more_from_claude_4_5_on(string name, double input, double output)
    {
        Assert.True(PriceBook.Default.TryFind(name, out var model));
        Assert.Equal((decimal)input, model.Price!.InputPerMillion);
        Assert.Equal((decimal)output, model.Price.OutputPerMillion);
    }

    [Theory]
    [InlineData("gpt-4o-mni", "gpt-4o-mini")]
    [InlineData("gtp-4o", "gpt-4o")]
    [InlineData("gpt4o-mini", "gpt-4o-mini")]
    [InlineData("claude-haiku-45", "claude-haiku-4-5")]
    [InlineData("claude-sonet-4-6", "claude-sonnet-4-6")]
    [InlineData("gemini-2.0-flash-001", "gemini-2.0-flash")]
    [InlineData("gpt-5-megalodon", "gpt-5")]
    [InlineData("mistral-large", "mistral-large-2512")]
    [InlineData("phi-4", "azure/phi-4")]
    public void An_unknown_name_gets_the_nearest_known_one_as_a_suggestion(string name, string suggestion)
    {
        Assert.Equal(suggestion, PriceBook.Default.Suggest(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("my-chat-deployment")]
    [InlineData("completely different")]
    public void Nothing_is_suggested_when_nothing_is_near(string name)
    {
        Assert.Null(PriceBook.Default.Suggest(name));
    }

    [Fact]
    public void Every_single_typo_in_an_id_suggests_a_name_that_is_just_as_near_and_known()
    {
        foreach (var model in PriceBook.Default.Models.Where(m => m.Id.Length >= 8))
        {
            var typo = model.Id.Remove(model.Id.Length / 2, 1);
            if (!PriceBook.Default.TryFind(typo, out _))
            {
                var suggestion = PriceBook.Default.Suggest(typo);
                Assert.True(suggestion is not null && PriceBook.Default.TryFind(suggestion, out _), typo);
            }
        }
    }
}
