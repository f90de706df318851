using Microsoft.CodeAnalysis;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What <c>[TokenBudget]</c> on a method promises its callers. It is checked where the method is compiled, and trusted where it is called.</summary>
internal static class Contract
{
    /// <summary>The bill of a call, at most what the contract of the method allows.</summary>
    public static Bill Apply(Bill bill, ISymbol method, SourcePaths paths)
    {
        var (input, output, cost) = BudgetAttributes.ReadContract(method, paths);
        return bill with
        {
            Input = Limit(bill.Input, input, method),
            Output = Limit(bill.Output, output, method),
            Usd = Limit(bill.Usd, cost),
        };
    }

    /// <summary>The same by a contract that came with facts.</summary>
    public static Bill Apply(Bill bill, IReadOnlyList<BudgetFacts> budgets, ISymbol method)
    {
        foreach (var budget in budgets)
        {
            var declared = new Budget(budget.Kind, budget.Value, budget.Source, Attribute: null);
            bill = budget.Kind switch
            {
                BudgetKind.MaxInputTokens => bill with { Input = Limit(bill.Input, declared, method) },
                BudgetKind.MaxOutputTokens => bill with { Output = Limit(bill.Output, declared, method) },
                _ => bill with { Usd = Limit(bill.Usd, declared) },
            };
        }

        return bill;
    }

    private static CostFacts? Limit(CostFacts? usd, Budget? budget) =>
        budget is not null && usd is not null && (usd.Max is null || usd.Max > budget.Value) && usd.Min <= budget.Value
            ? usd with { Expected = Math.Min(usd.Expected, budget.Value), Max = budget.Value }
            : usd;

    /// <summary>A contract below the minimum is broken for certain; then it says nothing.</summary>
    private static Measure Limit(Measure measure, Budget? budget, ISymbol method)
    {
        if (budget is null || measure.Tokens.Max <= budget.Value || measure.Tokens.Min > budget.Value)
        {
            return measure;
        }

        var max = (long)budget.Value;
        var tokens = new TokenEstimate(measure.Tokens.Min, measure.Tokens.Expected, max, TokenEstimate.Weaker(measure.Tokens.Basis == Basis.Unbounded ? Basis.Exact : measure.Tokens.Basis, Basis.Declared));
        return new Measure(tokens, CostExpression.Unknown($"tokens({method.Name})"), null, []);
    }
}
