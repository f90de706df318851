using TokenBudget.Analyzers.Flow.Spendings;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Requests that stand in the code of a member itself, not in what it calls.</summary>
internal static class OwnRequests
{
    public static bool Any(MethodCost cost, Func<RequestSpending, bool> holds) => Any(cost.Spent, holds);

    private static bool Any(Spending spending, Func<RequestSpending, bool> holds) => spending switch
    {
        RequestSpending request => holds(request),
        SequenceSpending sequence => sequence.Steps.Any(step => Any(step, holds)),
        EitherSpending either => either.Options.Any(option => Any(option, holds)) || either.Aborted.Any(option => Any(option, holds)),
        RepeatedSpending repeated => Any(repeated.Body, holds),
        _ => false,
    };
}
