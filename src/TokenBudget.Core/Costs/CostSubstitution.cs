using System.Numerics;

namespace TokenBudget.Core.Costs;

/// <summary>Puts expressions in the place of unknowns, with a bound on the work. For one use.</summary>
/// <param name="replacement">The expression for a name; null keeps the unknown.</param>
/// <param name="anything">What stands for expressions that were given up.</param>
internal sealed class CostSubstitution(Func<string, CostExpression?> replacement, CostExpression anything)
{
    private readonly Dictionary<string, CostExpression?> _replacements = new(StringComparer.Ordinal);

    private long _work = CostLimits.MaxSubstitutionWork;

    public CostExpression Apply(CostExpression expression)
    {
        var replaced = Replace(expression);
        return _work < 0 ? CostSum.Anything : replaced;
    }

    private CostExpression Replace(CostExpression expression)
    {
        Spend(expression.Size);
        List<CostTerm>? terms = null;
        for (var i = 0; i < expression.Terms.Length && _work >= 0; i++)
        {
            var term = expression.Terms[i];
            var replaced = Replace(term);
            if (replaced is not null && terms is null)
            {
                terms = [];
                for (var j = 0; j < i; j++)
                {
                    terms.Add(expression.Terms[j]);
                }
            }

            if (replaced is null)
            {
                terms?.Add(term);
            }
            else
            {
                Spend(replaced.Size);
                terms!.AddRange(replaced.Terms);
            }
        }

        return terms is null ? expression : CostSum.Of(terms);
    }

    /// <summary>Null when nothing in the term changes.</summary>
    private CostExpression? Replace(CostTerm term)
    {
        CostExpression? product = null;
        for (var i = 0; i < term.Factors.Length && _work >= 0; i++)
        {
            var factor = term.Factors[i];
            var replaced = Replace(factor);
            if (replaced is not null && product is null)
            {
                product = new CostExpression([new CostTerm(term.Coefficient, term.Factors.AsSpan(0, i).ToArray())]);
            }

            if (product is not null)
            {
                replaced ??= new CostExpression([new CostTerm(BigInteger.One, [factor])]);
                Spend(((long)product.Size * replaced.Terms.Length) + ((long)replaced.Size * product.Terms.Length));
                product = _work < 0 ? product : product * replaced;
            }
        }

        return product;
    }

    /// <summary>Null when nothing in the atom changes.</summary>
    private CostExpression? Replace(CostAtom atom)
    {
        if (atom.Kind == CostAtomKind.Anything)
        {
            return ReferenceEquals(anything, CostSum.Anything) ? null : anything;
        }

        if (atom.Name is { } name)
        {
            if (!_replacements.TryGetValue(name, out var known))
            {
                _replacements[name] = known = replacement(name);
            }

            return known;
        }

        var changed = false;
        var size = 0L;
        var operands = new CostExpression[atom.Operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = Replace(atom.Operands[i]);
            size += operands[i].Size;
            changed |= !ReferenceEquals(operands[i], atom.Operands[i]);
        }

        if (!changed || _work < 0)
        {
            return null;
        }

        if (atom.Kind == CostAtomKind.Maximum)
        {
            // Each operand is compared with each other one.
            Spend(size * operands.Length);
            return _work < 0 ? null : CostMaximum.Of(operands);
        }

        Spend(size * operands[0].Terms.Length);
        return _work < 0 ? null : CostPairs.Of(operands[0]);
    }

    private void Spend(long work) => _work -= work;
}
