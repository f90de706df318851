using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Reporting.Tests;

public sealed class SummaryLineTests
{
    [Fact]
    public void All_parts_stand_in_one_line() => Assert.Equal(
        "TokenBudget: 3 call sites, 2 bounded · worst 6,214 tokens (SummarizeAsync) · 141 % of 300 M tokens/year · 1 of 3 without declared traffic · 2 over budget",
        SummaryLine.Of(Shop.Report));

    [Fact]
    public void Without_allowance_and_with_all_traffic_declared_the_use_is_shown() => Assert.Equal(
        "TokenBudget: 1 call site, 1 bounded · worst 480 tokens (Main) · 226.3 M tokens/year · 0 over budget",
        Line(Shop.Facts with { Allowance = null, CallSites = [Shop.Triage], Methods = [] }));

    [Fact]
    public void Without_declared_traffic_the_share_is_unknown_and_not_zero() => Assert.Equal(
        "TokenBudget: 1 call site, 0 bounded · worst 212 tokens expected (Search) · unknown share of 300 M tokens/year · 1 of 1 without declared traffic · 0 over budget",
        Line(Shop.Facts with { CallSites = [Shop.Search], Methods = [] }));

    [Fact]
    public void Tokens_and_USD_are_both_shown_when_both_are_limited() => Assert.Equal(
        "TokenBudget: 1 call site, 1 bounded · worst 480 tokens (Main) · 75 % of 300 M tokens/year · 16 % of 6,000 USD/year · 0 over budget",
        Line(Shop.Facts with { Allowance = new AllowanceFacts(6, 50_000_000, 1_000m, "a:1"), CallSites = [Shop.Triage], Methods = [] }));

    [Fact]
    public void A_project_without_calls_says_so() => Assert.Equal(
        "TokenBudget: 0 call sites · 0 over budget",
        Line(new CompilationFacts { Assembly = "A" }));

    [Fact]
    public void Builds_for_several_target_frameworks_are_one_program()
    {
        var other = ReportBuilder.Build(Shop.Facts with { TargetFramework = "net8.0" }, "Shop.Api", "src/Shop.Api/Shop.Api.csproj");

        Assert.Equal(SummaryLine.Of(Shop.Report), SummaryLine.Of(ReportMerger.Merge([Shop.Report, other])));
    }

    [Fact]
    public void Projects_that_share_an_allowance_use_it_together()
    {
        var allowance = new AllowanceFacts(6, 50_000_000, null, "../.editorconfig:4");
        var left = ReportBuilder.Build(Shop.Facts with { Allowance = allowance, CallSites = [Shop.Summarize] }, "A", "A/A.csproj");
        var right = ReportBuilder.Build(Shop.Facts with { Allowance = allowance, CallSites = [Shop.Triage] }, "B", "B/B.csproj");

        Assert.Contains(" · 141 % of 300 M tokens/year · ", SummaryLine.Of(ReportMerger.Merge([left, right])), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_allowances_the_fullest_is_named()
    {
        var left = ReportBuilder.Build(Shop.Facts with { CallSites = [Shop.Summarize] }, "A", "A/A.csproj");
        var right = ReportBuilder.Build(Shop.Facts with { CallSites = [Shop.Triage] }, "B", "B/B.csproj");

        Assert.Contains(" · 75 % of 300 M tokens/year (B) · ", SummaryLine.Of(ReportMerger.Merge([left, right])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_over_its_budget_counts_unless_one_of_its_calls_breaks_the_same_budget()
    {
        var over = Shop.SummarizeAllMethod with { Budgets = [new BudgetFacts(BudgetKind.MaxInputTokens, 500m, "Chat.cs:30", BudgetStatus.Over)] };

        Assert.EndsWith(" · 1 over budget", Line(Shop.Facts with { Allowance = null, Methods = [Shop.SummarizeMethod] }), StringComparison.Ordinal);
        Assert.EndsWith(" · 2 over budget", Line(Shop.Facts with { Allowance = null, Methods = [Shop.SummarizeMethod, over] }), StringComparison.Ordinal);
        Assert.EndsWith(" · 1 over budget", Line(Shop.Facts with { Allowance = null, Methods = [Shop.SummarizeAllMethod] }), StringComparison.Ordinal);
    }

    private static string Line(CompilationFacts facts) => SummaryLine.Of(ReportBuilder.Build(facts, "P", "P.csproj"));
}
