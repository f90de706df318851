using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1004 and TB1006 of methods: one execution of a method with everything that it calls, against the budget that its own attribute declares.</summary>
internal static class MethodBudgetRule
{
    public static IEnumerable<RuleFinding> Check(MethodCost cost, Biller biller, Location location, SourcePaths paths)
    {
        // One request, sent once, is what the rules about calls look at.
        if (cost.Spent is RequestSpending)
        {
            yield break;
        }

        foreach (var budget in MethodBudgets.Of(cost.Member, cost.Bill, paths))
        {
            if (budget.Status == BudgetStatus.Over)
            {
                yield return new RuleFinding(
                    Descriptors.Descriptors.TB1004_MethodOverBudget, location, [Least(cost, budget), Limit(budget), budget.Source, Arithmetic(cost, budget)], Proposal(cost, budget));
            }
            else if (budget.Status == BudgetStatus.Unproved && !OwnRequests.Any(cost, request => BreaksAlone(biller.Of(request), budget)))
            {
                yield return new RuleFinding(
                    Descriptors.Descriptors.TB1006_UnprovedBudget,
                    location,
                    [From(cost, budget), To(cost, budget) + " per execution", Limit(budget), budget.Source, Reason(cost, budget)],
                    IsBounded(cost, budget) ? Proposal(cost, budget) : null);
            }
        }
    }

    /// <summary>True when a request may be over the budget all by itself: then it is said at the request.</summary>
    private static bool BreaksAlone(Bill bill, BudgetFacts budget) => budget.Kind == BudgetKind.MaxCostUsd
        ? bill.Usd is not { Max: { } usd } || usd > budget.Value
        : Of(bill, budget).Tokens.Max is not { } tokens || tokens > budget.Value;

    private static Measure Of(Bill bill, BudgetFacts budget) => budget.Kind == BudgetKind.MaxOutputTokens ? bill.Output : bill.Input;

    private static bool IsBounded(MethodCost cost, BudgetFacts budget) =>
        budget.Kind == BudgetKind.MaxCostUsd ? cost.Bill.Usd?.Max is not null : Of(cost.Bill, budget).Tokens.Max is not null;

    private static ImmutableDictionary<string, string?> Proposal(MethodCost cost, BudgetFacts budget)
    {
        var tokens = Of(cost.Bill, budget).Tokens;
        var (argument, measured) = budget.Kind switch
        {
            BudgetKind.MaxInputTokens => ("MaxInputTokens", tokens.Max ?? tokens.Min),
            BudgetKind.MaxOutputTokens => ("MaxOutputTokens", tokens.Max ?? tokens.Min),
            _ => ("MaxCostUsd", cost.Bill.Usd!.Max ?? cost.Bill.Usd.Min),
        };
        return ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.BudgetArgument, argument)
            .Add(FixProperties.Measured, measured.ToString(CultureInfo.InvariantCulture));
    }

    private static string Unit(BudgetFacts budget) => budget.Kind == BudgetKind.MaxOutputTokens ? " output tokens" : " input tokens";

    private static string Limit(BudgetFacts budget) =>
        budget.Kind == BudgetKind.MaxCostUsd ? Words.Usd(budget.Value) : Words.Number((long)budget.Value) + " tokens";

    private static string Least(MethodCost cost, BudgetFacts budget) =>
        budget.Kind == BudgetKind.MaxCostUsd ? Words.Usd(cost.Bill.Usd!.Min) : Words.Number(Of(cost.Bill, budget).Tokens.Min) + Unit(budget);

    private static string Arithmetic(MethodCost cost, BudgetFacts budget) => Words.Requests(cost.Bill.Requests.Tokens) + (budget.Kind == BudgetKind.MaxCostUsd
        ? $" · {Words.Range(cost.Bill.Input.Tokens)} input and {Words.Range(cost.Bill.Output.Tokens)} output tokens"
        : $" · input {cost.Bill.Input.Expression}");

    private static string From(MethodCost cost, BudgetFacts budget) => budget.Kind != BudgetKind.MaxCostUsd
        ? Words.Number(Of(cost.Bill, budget).Tokens.Min)
        : cost.Bill.Usd is { } usd ? Words.Usd(usd.Min) : "an unknown amount";

    private static string To(MethodCost cost, BudgetFacts budget) => budget.Kind == BudgetKind.MaxCostUsd
        ? cost.Bill.Usd?.Max is { } usd ? Words.Usd(usd) : "an unlimited amount"
        : (Of(cost.Bill, budget).Tokens.Max is { } max ? Words.Number(max) : "unlimited") + Unit(budget);

    private static string Reason(MethodCost cost, BudgetFacts budget)
    {
        var unbounded = Of(cost.Bill, budget).Unbounded;
        return budget.Kind == BudgetKind.MaxCostUsd && cost.Bill.Usd is null ? "the model of a call has no known price"
            : unbounded.Count > 0 ? "nothing limits " + Words.List(unbounded)
            : budget.Kind == BudgetKind.MaxInputTokens ? $"known parts may become as long as their limits allow: {cost.Bill.Input.Expression}"
            : $"the answers of {Words.Requests(cost.Bill.Requests.Tokens)} may become as long as their caps allow";
    }
}
