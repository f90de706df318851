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
    public static IEnumerable<RuleFinding> Check(MethodCost cost, Location location, SourcePaths paths)
    {
        // One request, sent once, is what the rules about calls look at.
        if (cost.Spent is RequestSpending)
        {
            yield break;
        }

        foreach (var budget in MethodBudgets.Of(cost.Member, cost.Bill, paths))
        {
            var (measure, argument) = budget.Kind switch
            {
                BudgetKind.MaxInputTokens => (cost.Bill.Input, "MaxInputTokens"),
                BudgetKind.MaxOutputTokens => (cost.Bill.Output, "MaxOutputTokens"),
                _ => (null, "MaxCostUsd"),
            };
            if (budget.Status == BudgetStatus.Over)
            {
                yield return new RuleFinding(
                    Descriptors.Descriptors.TB1004_MethodOverBudget,
                    location,
                    [measure is null ? Words.Usd(cost.Bill.Usd!.Min) : Words.Number(measure.Tokens.Min) + Unit(budget), Limit(budget), budget.Source, Arithmetic(cost)],
                    measure is null || measure.Tokens.Max is not null
                        ? ImmutableDictionary<string, string?>.Empty
                            .Add(FixProperties.BudgetArgument, argument)
                            .Add(FixProperties.Measured, Measured(cost, measure))
                        : null);
            }
            else if (budget.Status == BudgetStatus.Unproved)
            {
                yield return new RuleFinding(Descriptors.Descriptors.TB1006_UnprovedBudget, location, [From(cost, measure), To(cost, measure, budget), Limit(budget), budget.Source, Reason(cost, measure)]);
            }
        }
    }

    private static string Measured(MethodCost cost, Measure? measure) => measure is null
        ? (cost.Bill.Usd!.Max ?? cost.Bill.Usd.Min).ToString(CultureInfo.InvariantCulture)
        : (measure.Tokens.Max ?? measure.Tokens.Min).ToString(CultureInfo.InvariantCulture);

    private static string Unit(BudgetFacts budget) => budget.Kind == BudgetKind.MaxOutputTokens ? " output tokens" : " input tokens";

    private static string Limit(BudgetFacts budget) =>
        budget.Kind == BudgetKind.MaxCostUsd ? Words.Usd(budget.Value) : Words.Number((long)budget.Value) + " tokens";

    private static string Arithmetic(MethodCost cost) => $"{Words.Range(cost.Bill.Requests.Tokens)} requests · input {cost.Bill.Input.Expression}";

    private static string From(MethodCost cost, Measure? measure) =>
        measure is not null ? Words.Number(measure.Tokens.Min) : cost.Bill.Usd is { } usd ? Words.Usd(usd.Min) : "an unknown amount";

    private static string To(MethodCost cost, Measure? measure, BudgetFacts budget) => measure is null
        ? cost.Bill.Usd?.Max is { } usd ? Words.Usd(usd) : "an unlimited amount"
        : (measure.Tokens.Max is { } max ? Words.Number(max) : "unlimited") + Unit(budget);

    private static string Reason(MethodCost cost, Measure? measure)
    {
        var unbounded = (measure ?? cost.Bill.Input).Unbounded;
        return unbounded.Count > 0 ? "nothing limits " + Words.List(unbounded)
            : measure is null && cost.Bill.Usd is null ? "the model of a call has no known price"
            : measure is null && cost.Bill.Output.Unbounded.Count > 0 ? "nothing caps the answer"
            : $"known parts may become as long as their limits allow: {cost.Bill.Input.Expression}";
    }
}
