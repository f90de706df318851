using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Costs;

/// <summary>Orders unknowns by how much their ranges add to an expression.</summary>
internal static class CostRanges
{
    /// <summary>Most factors to evaluate for the unknowns of one term. In a larger one all count as its whole range.</summary>
    private const int MaxWork = 100_000;

    /// <summary>The names of the unknowns whose range makes a difference, the largest first.</summary>
    public static IReadOnlyList<string> Find(CostExpression expression, Func<string, TokenEstimate> known)
    {
        var all = new SortedDictionary<string, (long Drop, long Rise)>(StringComparer.Ordinal);
        foreach (var term in expression.Terms)
        {
            if (!CostReasons.IsNothing(term, known))
            {
                Add(all, term, known);
            }
        }

        var ranges = new List<KeyValuePair<string, (long Drop, long Rise)>>();
        foreach (var range in all)
        {
            if (range.Value != (0, 0))
            {
                ranges.Add(range);
            }
        }

        if (ranges.Count == 0)
        {
            // Only several together make a difference, as in the larger of two products.
            ranges.AddRange(all);
        }

        ranges.Sort(Compare);
        return ranges.ConvertAll(static range => range.Key);
    }

    private static void Add(SortedDictionary<string, (long Drop, long Rise)> ranges, CostTerm term, Func<string, TokenEstimate> known)
    {
        var names = CostUnknowns.Collect(term);
        var whole = CostEvaluation.Of(term, known);
        var most = whole.Max ?? long.MaxValue;
        var isLarge = (long)names.Count * term.Size > MaxWork;
        foreach (var name in names)
        {
            var min = known(name).Min;
            if (known(name).Max is not { } max || max == min)
            {
                continue;
            }

            var lower = isLarge ? whole.Min : With(term, known, name, min).Max ?? long.MaxValue;
            var upper = isLarge ? most : With(term, known, name, max).Min;
            var sum = ranges.TryGetValue(name, out var before) ? before : (0, 0);
            ranges[name] = (SaturatingMath.Add(sum.Drop, most - lower), SaturatingMath.Add(sum.Rise, upper - whole.Min));
        }
    }

    /// <summary>The term with one unknown at one end of its range.</summary>
    private static TokenEstimate With(CostTerm term, Func<string, TokenEstimate> known, string name, long value) =>
        CostEvaluation.Of(term, other => other == name ? TokenEstimate.Exact(value) : known(other));

    /// <summary>First by how much the maximum falls with the unknown at its minimum, then by how much the minimum rises with it at its maximum.</summary>
    private static int Compare(KeyValuePair<string, (long Drop, long Rise)> left, KeyValuePair<string, (long Drop, long Rise)> right)
    {
        var order = right.Value.Drop.CompareTo(left.Value.Drop);
        order = order != 0 ? order : right.Value.Rise.CompareTo(left.Value.Rise);
        return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
    }
}
