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
        if (!evaluation.MaySpend())
        {
            return;
        }

        evaluation.Spend(Of(body, call.Place, evaluation));
    }

    /// <summary>The same for a method that is not called here but later; it may be one of another project.</summary>
    public static void Spend(IMethodSymbol method, IOperation place, Evaluation evaluation)
    {
        if (evaluation.Symbols.Bodies.Of(method) is not { } body)
        {
            References.Spend(method, new Call(place, Instance: null, Receiver: null, []), evaluation);
        }
        else if (evaluation.MaySpend())
        {
            evaluation.Spend(Of(body, place, evaluation));
        }
    }

    private static CalleeSpending Of(MethodBody body, IOperation place, Evaluation evaluation)
    {
        var summary = evaluation.Symbols.Summaries.Of(body.Body.Syntax, CancellationToken.None);
        var spent = summary?.Spent ?? new UnknownSpending("calls of " + body.Method.Name + "()", place.Syntax);
        return new CalleeSpending(body.Method, body.IsIterator ? Enumerations.Of(place, spent) : spent, place.Syntax) { IsSummary = true };
    }
}
