using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Counts as cost expressions.</summary>
internal static class Counts
{
    /// <summary>The count, or its name.</summary>
    public static CostExpression Expected(TripCount count) => count.Expression;

    public static CostExpression Least(TripCount count) =>
        count is { Given: { } given, IsAtMost: false, Max: null } ? CostExpression.Unknown(given) : CostExpression.Constant(count.Min);

    /// <summary>A count of finished iterations by their number: what is expected, at least and at most.</summary>
    public static (CostExpression Expected, CostExpression Least, CostExpression Most) Finished(TripCount count)
    {
        var number = CostExpression.Unknown(count.Loop!.Index);
        return count.Each is { } each ? (Expected(each) * number, Least(each) * number, Most(each) * number) : (number, number, number);
    }

    public static CostExpression Most(TripCount count) =>
        count.Max is { } max ? CostExpression.Constant(max)
        : count.Given is { } given ? CostExpression.Unknown(given)
        : count.Expression;

    /// <summary>True when a caller may know the count better.</summary>
    public static bool IsGiven(TripCount count) => count is { Given: not null, Max: null };
}
