using System.Threading;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Spendings;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>What a call is worth that is not followed.</summary>
internal static class Summaries
{
    /// <summary>Spends what the method spends whatever it is given. Nothing is known about what it returns or changes.</summary>
    public static void Spend(MethodBody body, Call call, Evaluation evaluation)
    {
        evaluation.Limits.Hit();
        if (evaluation.IsSilent)
        {
            return;
        }

        evaluation.Spend(Of(body, call.Place, evaluation));
    }

    /// <summary>What a method spends whatever it is given; nothing when it has no code here.</summary>
    public static Spending Of(IMethodSymbol method, IOperation place, Evaluation evaluation) =>
        evaluation.Symbols.Bodies.Of(method) is { } body ? Of(body, place, evaluation) : SequenceSpending.None;

    private static CalleeSpending Of(MethodBody body, IOperation place, Evaluation evaluation)
    {
        var summary = evaluation.Symbols.Summaries.Of(body.Body.Syntax, CancellationToken.None);
        var spent = summary?.Spent ?? new UnknownSpending("calls of " + body.Method.Name + "()", place.Syntax);
        return new CalleeSpending(body.Method, body.IsIterator ? Enumerations.Of(place, spent) : spent, place.Syntax) { IsSummary = true };
    }
}
