using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Compares what a method spends with the contract that its own <c>[TokenBudget]</c> declares.</summary>
internal static class MethodBudgets
{
    public static IReadOnlyList<BudgetFacts> Of(ISymbol member, Bill bill, SourcePaths paths)
    {
        var budgets = new List<BudgetFacts>();
        var (input, output, usd) = BudgetAttributes.ReadContract(member, paths);
        if (input is not null)
        {
            budgets.Add(new BudgetFacts(input.Kind, input.Value, input.Source, BudgetCheck.Compare(bill.Input.Tokens, (long)input.Value)));
        }

        if (output is not null)
        {
            budgets.Add(new BudgetFacts(output.Kind, output.Value, output.Source, BudgetCheck.Compare(bill.Output.Tokens, (long)output.Value)));
        }

        if (usd is not null)
        {
            budgets.Add(new BudgetFacts(
                usd.Kind, usd.Value, usd.Source, bill.Usd is { } amount ? BudgetCheck.Compare(amount.Min, amount.Max, usd.Value) : BudgetStatus.Unproved));
        }

        return budgets;
    }
}
