using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB2006: code around the call tries again when it fails, and so does the SDK inside it.</summary>
internal sealed class NestedRetriesRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (site.RetriedBy is not { } around || around.Attempts <= 1 || site.Attempts.Visible is not { } inner || inner <= 1)
        {
            return;
        }

        var isUnseen = site.Attempts.Origin == MultiplierOrigin.Unseen;
        var basis = site.Attempts.Origin == MultiplierOrigin.Configured ? site.Attempts.Source : "its default";
        var own = $"{Words.Number(inner)} of {site.Attempts.Library} ({basis})";
        var (count, sum) = around.Attempts is { } attempts
            ? ("Up to " + Words.Number(attempts > long.MaxValue / inner ? long.MaxValue : attempts * inner), $"{Words.Number(attempts)} attempts of {around.What} times {own}")
            : ("More than " + Words.Number(inner), $"every attempt of {around.What} may be {own}");
        report(new RuleFinding(
            Descriptors.Descriptors.TB2006_NestedRetries,
            site.Location,
            [count, isUnseen ? ", unless the client is configured elsewhere" : "", sum]));
    }
}
