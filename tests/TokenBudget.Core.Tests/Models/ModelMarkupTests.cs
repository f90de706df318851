using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Tests.Models;

/// <summary>Whose special tokens a model has.</summary>
public sealed class ModelMarkupTests
{
    [Theory]
    [InlineData("gpt-oss-120b", SpecialTokenFamily.O200kHarmony)]
    [InlineData("azure/gpt-4o", SpecialTokenFamily.O200kBase)]
    [InlineData("o3-pro", SpecialTokenFamily.O200kBase)]
    [InlineData("GPT-4-turbo", SpecialTokenFamily.Cl100kBase)]
    [InlineData("phi-4", SpecialTokenFamily.Cl100kBase)]
    [InlineData("text-davinci-003", SpecialTokenFamily.Gpt2)]
    [InlineData("text-davinci-edit-001", SpecialTokenFamily.P50kEdit)]
    [InlineData("together/meta-llama/Llama-3.3-70B-Instruct-Turbo", SpecialTokenFamily.Llama3)]
    [InlineData("llama-4-maverick", SpecialTokenFamily.Llama4)]
    [InlineData("qwen3-32b", SpecialTokenFamily.Qwen)]
    [InlineData("qwen2.5-coder", SpecialTokenFamily.Qwen)]
    [InlineData("deepseek-r1-distill-llama-70b", SpecialTokenFamily.Llama3)]
    [InlineData("mistral-large-2512", SpecialTokenFamily.Mistral)]
    [InlineData("gemini-2.5-pro", SpecialTokenFamily.Gemma)]
    [InlineData("claude-2.1", SpecialTokenFamily.Claude2023)]
    [InlineData("kimi-k2", SpecialTokenFamily.Kimi)]
    [InlineData("glm-4.5", SpecialTokenFamily.Glm)]
    [InlineData("command-r-plus", SpecialTokenFamily.Command)]
    public void A_model_has_the_special_tokens_of_its_family(string model, SpecialTokenFamily family) => Assert.Equal(family, ModelMarkup.Of(model));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("my-deployment")]
    [InlineData("o10-mega")]
    [InlineData("gemmatron")]
    [InlineData("claude-opus-4-8")]
    [InlineData("claude-3-haiku")]
    [InlineData("grok-4")]
    public void Models_whose_special_tokens_are_not_known_have_none(string? model) => Assert.Equal(SpecialTokenFamily.None, ModelMarkup.Of(model));

    [Fact]
    public void A_model_that_is_counted_exactly_has_the_special_tokens_of_its_encoding() => Assert.All(
        PriceBook.Default.Models.Select(model => model.Id).Where(id => ModelTokenizer.For(id).IsExact),
        id =>
        {
            var family = SpecialTokens.FamilyOf(((Tokenizer)ModelTokenizer.For(id).Counter).Encoding);
            Assert.Equal(family, ModelMarkup.Of(id));
        });
}
