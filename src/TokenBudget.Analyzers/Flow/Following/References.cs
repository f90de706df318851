using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Calls of methods whose code is not here.</summary>
internal static class References
{
    /// <summary>Spends what the facts or the contract of the method say. What it returns and changes is not known.</summary>
    public static void Spend(IMethodSymbol method, IOperation place, Value?[] arguments, Evaluation evaluation)
    {
        if (evaluation.IsSilent)
        {
            return;
        }

        var facts = evaluation.Symbols.Referenced.Find(method);
        if (facts is null && !HasContract(method))
        {
            return;
        }

        var snapshot = new Snapshot(evaluation.State);
        var frozen = new Value[arguments.Length];
        for (var i = 0; i < frozen.Length; i++)
        {
            frozen[i] = arguments[i] is { } value ? snapshot.Freeze(value) : i < method.Parameters.Length ? Holes.UnknownOf(method.Parameters[i]) : ConstantValue.Null;
        }

        evaluation.Spend(new SummarySpending(method, facts, frozen, place.Syntax));
    }

    /// <summary>Only assemblies that know our attributes can have them.</summary>
    private static bool HasContract(IMethodSymbol method) =>
        !Symbols.Types.IsFramework(method.ContainingType) && BudgetAttributes.IsUsedBy(method.ContainingAssembly) && BudgetAttributes.HasContract(method);
}
