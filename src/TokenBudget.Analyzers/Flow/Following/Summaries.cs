using System.Threading;
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

        var summary = evaluation.Symbols.Summaries.Of(body.Body.Syntax, CancellationToken.None);
        var spent = summary?.Spent ?? new UnknownSpending("calls of " + body.Method.Name + "()", call.Place.Syntax);
        evaluation.Spend(new CalleeSpending(body.Method, body.IsIterator ? Enumerations.Of(call.Place, spent) : spent, call.Place.Syntax) { IsSummary = true });
    }
}
