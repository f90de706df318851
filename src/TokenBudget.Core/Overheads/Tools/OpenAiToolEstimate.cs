using TokenBudget.Core.Estimates;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>What the tools of a request to OpenAI cost: one formula is expected, and all that apply are inside of the interval.</summary>
public static class OpenAiToolEstimate
{
    /// <summary>The tokens of tools that are known completely, their texts included.</summary>
    /// <param name="modelId">Id of a model of OpenAI.</param>
    /// <param name="tools">One tool at least.</param>
    /// <returns>
    /// Expected: the cookbook for GPT-3.5, GPT-4, GPT-4o and GPT-4.1 (0 off in its own example); the fitted constants for GPT-5, the o-series and
    /// gpt-oss, which the cookbook does not cover; the rendered text where neither applies. Minimum and maximum: the smallest and the largest that
    /// any formula gives, with or without a system message. They lie 5 to 20 tokens apart for usual tools (GPT-5.1: 100). Basis: assumed.
    /// </returns>
    public static TokenEstimate Of(string modelId, IReadOnlyList<ToolDefinition> tools)
    {
        var family = ModelFamilies.Find(modelId);
        var counter = TokenEstimator.ForFamily(family).Tokenizer;
        var cookbook = (family == ModelFamily.Gpt4 ? CookbookToolFormula.Gpt4 : CookbookToolFormula.Gpt4o).Count(tools, counter);
        var fitted = ToolConstants.Of(modelId)?.Count(tools, counter);
        var rendered = RenderedToolFormula.Instance.Count(tools, counter)!.Value;
        var min = Math.Min(rendered + RenderedToolFormula.WithSystemMessage, Math.Min(cookbook ?? rendered, fitted ?? rendered));
        var max = Math.Max(rendered, Math.Max(cookbook ?? rendered, fitted ?? rendered));
        var expected = family is ModelFamily.Gpt4o or ModelFamily.Gpt4 ? cookbook : fitted;
        return new TokenEstimate(min, expected ?? fitted ?? rendered, max, Basis.Assumed);
    }
}
