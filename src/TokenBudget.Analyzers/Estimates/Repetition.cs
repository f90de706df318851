using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Multiplies a figure by the iterations of a loop, or adds it up over them where it grows with each.</summary>
internal static class Repetition
{
    public static Measure Of(Measure once, RepeatedSpending loop, long assumed)
    {
        var count = loop.Count;
        var times = count.ToEstimate(assumed);
        var product = once.Tokens * times;
        IReadOnlyList<string> unbounded = count.Max is null && once.Tokens.Max != 0 ? Add(once.Unbounded, count.Name) : once.Unbounded;
        if (loop.Loop is not { } run || !Grows(once, run))
        {
            var plain = new Measure(product, once.Expression * Counts.Expected(count), null, unbounded);
            return once.IsSymbolic || Counts.IsGiven(count) ? plain.WithBounds(once.Least * Counts.Least(count), once.Most * Counts.Most(count)).Promising(once) : plain;
        }

        var least = once.Least.LeastSumOver(run.Index, Counts.Least(count));
        var most = once.Most.SumOver(run.Index, Counts.Most(count));
        var expression = once.Expression.SumOver(run.Index, Counts.Expected(count));
        return new Measure(Tighten(product, least, most, once, run, times), expression, null, unbounded).WithBounds(least, most).Promising(once);
    }

    private static bool Grows(Measure once, LoopRun run) => once.IsSymbolic && (Contains(once.Most, run) || Contains(once.Least, run));

    private static bool Contains(CostExpression expression, LoopRun run)
    {
        foreach (var name in expression.Unknowns)
        {
            if (name == run.Index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The product takes the longest history for every iteration; the sum knows better.</summary>
    private static TokenEstimate Tighten(TokenEstimate product, CostExpression least, CostExpression most, Measure once, LoopRun run, TokenEstimate times)
    {
        var above = once.Evaluate(most).Max;
        var below = once.Evaluate(least).Min;
        var max = product.Max is { } a && above is { } b ? Math.Min(a, b) : product.Max ?? above;
        var min = Math.Max(product.Min, below);
        var expected = Expected(once, run, times.Expected);
        return max is { } limit
            ? new TokenEstimate(Math.Min(min, limit), Math.Min(expected, limit), limit, product.Basis == Basis.Unbounded ? Basis.Bounded : product.Basis)
            : TokenEstimate.Unbounded(min, expected);
    }

    /// <summary>What is expected grows as fast as its first power: from the first iteration to the last one, on a straight line.</summary>
    private static long Expected(Measure once, LoopRun run, long times)
    {
        if (times <= 0)
        {
            return 0;
        }

        // The figure of one iteration expects a full history; what a single entry adds is its share.
        var first = once.Least.Evaluate(name => name == run.Index ? TokenEstimate.Zero : TokenEstimate.Unbounded(0, 0)).Min;
        var last = Math.Max(first, once.Tokens.Expected);
        return (TokenEstimate.Exact(times) * TokenEstimate.Exact((first / 2) + (last / 2))).Expected;
    }

    private static IReadOnlyList<string> Add(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (known == name)
            {
                return names;
            }
        }

        return [.. names, name];
    }
}
