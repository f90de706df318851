using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1007: even the smallest request is longer than what the model takes.</summary>
internal sealed class ContextWindowRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (site.Model.Info?.ContextWindow is { } window && site.Input.Tokens.Min > window)
        {
            report(new RuleFinding(
                Descriptors.Descriptors.TB1007_ContextWindowExceeded,
                site.Location,
                [Words.Number(site.Input.Tokens.Min), site.Model.Id!, Words.Number(window)]));
        }
    }
}
