using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB2001: nothing caps the answer, so a single one can cost the model's maximum. A warning where <c>require_max_output_tokens</c> asks for caps.</summary>
internal sealed class UncappedOutputRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        // A broken output budget says the same, with more detail.
        if (site.Entry.IsEmbedding || site.Cap.State != OutputCapState.Uncapped || site.BudgetOf(BudgetKind.MaxOutputTokens) is { Status: BudgetStatus.Over })
        {
            return;
        }

        var limit = site.Cap.Max is { } max ? "up to " + Words.Number(max) : "an unlimited number of";
        var model = site.Model.Id ?? "the model";
        var cost = site.Cap.Max is { } most ? CapProposal.Cost(site, most) : null;
        report(new RuleFinding(
            Descriptors.Descriptors.TB2001_UncappedOutput,
            site.Location,
            [limit, cost is { } usd ? model + ", " + Words.Usd(usd) : model],
            CapProposal.For(site))
        {
            Severity = site.Settings.RequireMaxOutputTokens ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        });
    }
}
