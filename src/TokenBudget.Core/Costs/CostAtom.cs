namespace TokenBudget.Core.Costs;

/// <summary>What stands for a figure that is not known yet: a named unknown, a maximum, or an expression that grew too large.</summary>
/// <param name="Name">Name of an unknown; null for the others.</param>
/// <param name="Operands">Operands of a maximum, sorted, at least two; null for the others.</param>
internal sealed record CostAtom(string? Name, CostExpression[]? Operands) : IComparable<CostAtom>
{
    /// <summary>An expression that was given up: it may be any number.</summary>
    public static CostAtom TooLarge { get; } = new(null, null);

    private int Rank => Name is not null ? 0 : Operands is not null ? 1 : 2;

    public int CompareTo(CostAtom other)
    {
        if (ReferenceEquals(this, other) || Rank != other.Rank)
        {
            return Rank.CompareTo(other.Rank);
        }

        return Name is not null ? string.CompareOrdinal(Name, other.Name)
            : Operands is not null ? CompareOperands(Operands, other.Operands!)
            : 0;
    }

    public bool Equals(CostAtom? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode()
    {
        if (Operands is null)
        {
            return Name is null ? 0 : StringComparer.Ordinal.GetHashCode(Name);
        }

        var hash = 17;
        foreach (var operand in Operands)
        {
            hash = unchecked((hash * 31) + operand.GetHashCode());
        }

        return hash;
    }

    private static int CompareOperands(CostExpression[] left, CostExpression[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = left[i].CompareTo(right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
