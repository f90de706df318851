using System.Numerics;

namespace TokenBudget.Core.Costs;

/// <summary>A product: a coefficient above zero times atoms.</summary>
/// <param name="Coefficient">Above zero, exact.</param>
/// <param name="Factors">The atoms, sorted; one that occurs n times is there n times.</param>
internal sealed record CostTerm(BigInteger Coefficient, CostAtom[] Factors)
{
    /// <summary>One and the sizes of the factors; see <see cref="CostLimits.MaxSize"/>.</summary>
    public int Size
    {
        get
        {
            var size = 1;
            foreach (var factor in Factors)
            {
                size += factor.Size;
            }

            return size;
        }
    }

    /// <summary>Few factors first, so that the constant leads; then by the factors. Terms that differ in the coefficient only are alike.</summary>
    public static int CompareFactors(CostTerm left, CostTerm right)
    {
        var order = left.Factors.Length.CompareTo(right.Factors.Length);
        for (var i = 0; order == 0 && i < left.Factors.Length; i++)
        {
            order = left.Factors[i].CompareTo(right.Factors[i]);
        }

        return order;
    }

    public static CostTerm operator *(CostTerm left, CostTerm right)
    {
        var factors = new CostAtom[left.Factors.Length + right.Factors.Length];
        left.Factors.CopyTo(factors, 0);
        right.Factors.CopyTo(factors, left.Factors.Length);
        Array.Sort(factors);
        return new CostTerm(left.Coefficient * right.Coefficient, factors);
    }

    public bool Equals(CostTerm? other) => other is not null && Coefficient == other.Coefficient && CompareFactors(this, other) == 0;

    public override int GetHashCode()
    {
        var hash = Coefficient.GetHashCode();
        foreach (var factor in Factors)
        {
            hash = unchecked((hash * 31) + factor.GetHashCode());
        }

        return hash;
    }

    /// <summary>The term without one occurrence of the factor.</summary>
    public CostTerm Without(CostAtom factor)
    {
        var at = Array.IndexOf(Factors, factor);
        var rest = new CostAtom[Factors.Length - 1];
        Array.Copy(Factors, 0, rest, 0, at);
        Array.Copy(Factors, at + 1, rest, at, rest.Length - at);
        return this with { Factors = rest };
    }
}
