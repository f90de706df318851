using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>A method that calls itself, directly or through others: how often is not known unless <c>[LoopBound]</c> says so, and what it is given then neither.</summary>
internal static class Recursion
{
    /// <summary>What a method spends together with every further run of it.</summary>
    /// <param name="first">What its first run spends.</param>
    /// <param name="body">The method.</param>
    /// <param name="evaluation">Where it was called, or the run over the method itself.</param>
    public static Spending Complete(Spending first, MethodBody body, Evaluation evaluation)
    {
        var name = "recursion of " + body.Method.Name + "()";
        var count = DeclaredBounds.OfLoops(body.Method) is { } bound
            ? new TripCount(0, Math.Max(0, bound - 1), name) { IsDeclared = true }
            : new TripCount(0, null, name);
        return SequenceSpending.Of([first, new RepeatedSpending(Again(body, evaluation), count, loop: null, body.Body.Syntax) { IsLoop = true }]);
    }

    /// <summary>One run with arguments and objects of which nothing is known.</summary>
    private static Spending Again(MethodBody body, Evaluation evaluation)
    {
        if (evaluation.Limits.Enter(body.Uses.Size, evaluation.Frame?.Depth ?? 0) is not { } limits)
        {
            return new UnknownSpending("calls of " + body.Method.Name + "()", body.Body.Syntax);
        }

        var start = FlowState.Start.WithSpent(Trail.Start());
        var nested = evaluation.Inside(body, start, limits, new CallFrame(body.Method, evaluation.Frame), isThis: false);
        nested.Evaluate(body.Body);
        evaluation.Limits.Leave(limits);
        return limits.IsExhausted ? new UnknownSpending("calls of " + body.Method.Name + "()", body.Body.Syntax) : nested.Total(start.Spent);
    }
}
