namespace TokenBudget.Core.Costs;

/// <summary>What stands for a figure that is not known yet: a named unknown, a maximum, a number of pairs, or an expression that grew too large.</summary>
internal sealed class CostAtom : IComparable<CostAtom>, IEquatable<CostAtom>
{
    private CostAtom(CostAtomKind kind, string? name, CostExpression[] operands, int copies)
    {
        Kind = kind;
        Name = name;
        Operands = operands;
        Size = 1 + ((name?.Length ?? 0) / CostLimits.LettersPerSize);
        HasAnything = kind == CostAtomKind.Anything;
        foreach (var operand in operands)
        {
            Size += copies * operand.Size;
            Depth = Math.Max(Depth, 1 + operand.Depth);
            HasAnything |= operand.IsTooLarge;
        }
    }

    /// <summary>An expression that was given up: it may be any number.</summary>
    public static CostAtom Anything { get; } = new(CostAtomKind.Anything, null, [], 1);

    public CostAtomKind Kind { get; }

    /// <summary>Name of an unknown; null for the others.</summary>
    public string? Name { get; }

    /// <summary>Operands of a maximum, sorted, at least two, none of which covers another; of pairs the one that is counted; otherwise empty.</summary>
    public CostExpression[] Operands { get; }

    /// <summary>See <see cref="CostLimits.MaxSize"/>.</summary>
    public int Size { get; }

    /// <summary>Maxima and pairs inside one another; 0 for an unknown.</summary>
    public int Depth { get; }

    /// <summary>True when it is, or holds, an expression that was given up.</summary>
    public bool HasAnything { get; }

    public static CostAtom Unknown(string name) => new(CostAtomKind.Unknown, name, [], 1);

    public static CostAtom Maximum(CostExpression[] operands) => new(CostAtomKind.Maximum, null, operands, 1);

    /// <summary>The text has the operand twice, so it counts twice.</summary>
    public static CostAtom Pairs(CostExpression count) => new(CostAtomKind.Pairs, null, [count], 2);

    public int CompareTo(CostAtom? other)
    {
        if (other is null)
        {
            return 1;
        }

        if (ReferenceEquals(this, other) || Kind != other.Kind)
        {
            return Kind.CompareTo(other.Kind);
        }

        return Name is not null ? string.CompareOrdinal(Name, other.Name) : CompareOperands(Operands, other.Operands);
    }

    public bool Equals(CostAtom? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as CostAtom);

    public override int GetHashCode()
    {
        var hash = Name is null ? (int)Kind : StringComparer.Ordinal.GetHashCode(Name);
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
