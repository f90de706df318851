using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB9003: the model is known, but its tokeniser is not public or not installed.</summary>
internal sealed class EstimatedTokensRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (!site.Tokenizer.IsExact && site.Model.Info is not null)
        {
            report(new RuleFinding(
                Descriptors.Descriptors.TB9003_EstimatedTokens, site.Location, [site.Model.Id!, $"{site.Tokenizer.Margin} ({site.Tokenizer.Source})"]));
        }
    }
}
