using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB9002: the model can't be seen, or the price book does not have it. Such a call never counts as free.</summary>
internal sealed class UnknownModelRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (site.Model.Info is not null)
        {
            return;
        }

        var text = site.Model.Id is not { } id
            ? "The model of this call is not visible in the code: set token_budget.model in .editorconfig; until then its cost is unknown and its tokens are estimates"
            : site.Model.Basis == TokenBudget.Core.Facts.ModelBasis.Unknown
                ? $"The deployment '{id}' hides its model: set token_budget.deployment.{id} in .editorconfig to the id of the model; until then its cost is unknown and its tokens are estimates"
                : PriceBook.Default.Suggest(id) is { } near
                    ? $"The price book has no model '{id}'; did you mean '{near}'? Its cost is unknown"
                    : $"The price book has no model '{id}'; its cost is unknown";

        // One setting mends all calls that show no model, so the warning is TB9005's, once for the project; here it is for who looks at the call.
        var severity = site.Model.Id is null ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        report(new RuleFinding(Descriptors.Descriptors.TB9002_UnknownModel, site.Location, [text]) { Severity = severity });
    }
}
