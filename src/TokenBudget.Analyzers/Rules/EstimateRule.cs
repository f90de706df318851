using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1000: the figures of a call, and of each prompt where it is written.</summary>
internal sealed class EstimateRule : CallSiteRule
{
    public override DiagnosticDescriptor NeededBy => Descriptors.Descriptors.TB1000_Estimate;

    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        var model = site.Model.Id is { } id ? " with " + id : "";
        var cost = site.Cost is { } usd ? " (≈ " + Words.Usd(usd.Expected) + ")" : "";
        Report($"Sends {Words.Tokens(site.Input.Tokens)} per call{model}{cost}: {Words.Parts(site)}", site.Location);
        foreach (var message in site.Messages)
        {
            if (message.Origin is { } origin && origin.SyntaxTree == site.Syntax.SyntaxTree)
            {
                Report($"{Capital(Words.Name(message.Kind))} prompt: {Words.Tokens(message.Measure.Tokens)}", origin.GetLocation());
            }
        }

        void Report(string text, Location location) =>
            report(new RuleFinding(Descriptors.Descriptors.TB1000_Estimate, location, [text]));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
}
