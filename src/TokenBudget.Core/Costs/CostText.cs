using System.Globalization;

namespace TokenBudget.Core.Costs;

/// <summary>Writes expressions for people: common factors are taken out, so that loops look like loops.</summary>
internal static class CostText
{
    private const string Times = " × ";
    private const string Plus = " + ";

    public static string Format(CostExpression expression) => string.Join(Plus, Addends(expression.Terms));

    /// <summary>The addends of the sum. Takes out the factor that most terms share, then looks at the rest and at what is left of those terms.</summary>
    private static List<string> Addends(IReadOnlyList<CostTerm> terms)
    {
        if (terms.Count == 0)
        {
            return ["0"];
        }

        if (MostShared(terms) is not { } shared)
        {
            var products = new List<string>(terms.Count);
            foreach (var term in terms)
            {
                products.Add(Product(term));
            }

            return products;
        }

        var rest = new List<CostTerm>();
        var group = new List<CostTerm>();
        foreach (var term in terms)
        {
            if (Array.IndexOf(term.Factors, shared) >= 0)
            {
                group.Add(term.Without(shared));
            }
            else
            {
                rest.Add(term);
            }
        }

        var addends = rest.Count == 0 ? [] : Addends(rest);
        var inner = Addends(group);
        addends.Add(Atom(shared) + Times + (inner.Count == 1 ? inner[0] : $"({string.Join(Plus, inner)})"));
        return addends;
    }

    /// <summary>The atom that occurs in most terms, at least two; among equals a count (<c>|documents|</c>), then the first.</summary>
    private static CostAtom? MostShared(IReadOnlyList<CostTerm> terms)
    {
        var counts = new SortedDictionary<CostAtom, int>();
        foreach (var term in terms)
        {
            for (var i = 0; i < term.Factors.Length; i++)
            {
                if (i == 0 || !term.Factors[i].Equals(term.Factors[i - 1]))
                {
                    counts[term.Factors[i]] = counts.TryGetValue(term.Factors[i], out var count) ? count + 1 : 1;
                }
            }
        }

        CostAtom? best = null;
        var bestCount = 1;
        foreach (var entry in counts)
        {
            if (entry.Value > bestCount || (entry.Value == bestCount && best is not null && IsCount(entry.Key) && !IsCount(best)))
            {
                best = entry.Key;
                bestCount = entry.Value;
            }
        }

        return best;
    }

    private static bool IsCount(CostAtom atom) => atom.Name is { } name && name[0] == '|';

    private static string Product(CostTerm term)
    {
        var factors = new List<string>(term.Factors.Length + 1);
        if (!term.Coefficient.IsOne || term.Factors.Length == 0)
        {
            factors.Add(term.Coefficient.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var factor in term.Factors)
        {
            factors.Add(Atom(factor));
        }

        return string.Join(Times, factors);
    }

    private static string Atom(CostAtom atom) => atom.Kind switch
    {
        CostAtomKind.Unknown => atom.Name!,
        CostAtomKind.Maximum => $"max({string.Join(", ", (object[])atom.Operands)})",
        CostAtomKind.Pairs => Pairs(atom.Operands[0]),
        _ => "…",
    };

    /// <summary>The operand is one product, which needs no parentheses. Read from left to right also among other factors.</summary>
    private static string Pairs(CostExpression count)
    {
        var text = Format(count);
        return $"{text}{Times}({text} − 1) / 2";
    }
}
