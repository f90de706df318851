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
    /// gpt-oss, which the cookbook does not cover (later models of GPT-5: those of GPT-5); the rendered text where neither applies. Minimum and
    /// maximum: the smallest and the largest that any formula gives, with or without a system message, and whichever tool the request may choose. They
    /// lie 10 to 30 tokens apart for usual tools (GPT-5.1 and later: 100). Basis: assumed.
    /// </returns>
    public static TokenEstimate Of(string modelId, IReadOnlyList<ToolDefinition> tools)
    {
        var family = ModelFamilies.Find(modelId);
        var counter = TokenEstimator.ForFamily(family).Tokenizer;
        var cookbook = (family == ModelFamily.Gpt4 ? CookbookToolFormula.Gpt4 : CookbookToolFormula.Gpt4o).Count(tools, counter);
        var rendered = RenderedToolFormula.Instance.Count(tools, counter)!.Value;
        var min = Math.Min(rendered + RenderedToolFormula.WithSystemMessage, cookbook ?? rendered);
        var max = Math.Max(rendered, cookbook ?? rendered);
        long? fitted = null;
        foreach (var constants in ToolConstants.Near(modelId))
        {
            var count = constants.Count(tools, counter)!.Value;
            fitted ??= count;
            min = Math.Min(min, count);
            max = Math.Max(max, count);
        }

        var expected = family is ModelFamily.Gpt4o or ModelFamily.Gpt4 ? cookbook : fitted;
        return new TokenEstimate(min, expected ?? fitted ?? rendered, max + LargestChoice(tools, counter), Basis.Assumed);
    }

    private static int LargestChoice(IReadOnlyList<ToolDefinition> tools, ITokenCounter counter)
    {
        var most = 0;
        foreach (var tool in tools)
        {
            most = Math.Max(most, counter.CountTokens(tool.Name.AsSpan()));
        }

        return most + RenderedToolFormula.PerNamedChoice;
    }
}
