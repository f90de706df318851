using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB3007: a special token of the model stands in the text of a prompt, where it is ordinary text to the tokeniser and markup to a chat template.</summary>
internal sealed class SpecialTokenRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        foreach (var use in site.SpecialTokens)
        {
            report(new RuleFinding(
                Descriptors.Descriptors.TB3007_SpecialToken,
                SpecialTokenPlace.Of(use, site),
                [(use.IsExact ? "" : "about ") + Words.Number(use.Cost) + (use.Cost == 1 ? " token" : " tokens"), use.Token, use.ModelId]));
        }
    }
}
