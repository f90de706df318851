using System.Numerics;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Costs;

/// <summary>A figure (tokens or calls) as a polynomial over named unknowns, with maxima. Immutable.</summary>
/// <remarks>
/// Coefficients are whole numbers that are not negative, unknowns too; so more of anything never makes it cheaper.
/// Kept as a sorted sum of products: sums and products that are equal by the rules of algebra are equal objects with equal text.
/// Arithmetic is exact. An expression that outgrows <see cref="MaxTerms"/> becomes "anything", written <c>…</c>.
/// </remarks>
public sealed class CostExpression : IEquatable<CostExpression>, IComparable<CostExpression>
{
    /// <summary>Most terms of a sum; beyond it nobody reads the text, and comparing gets slow.</summary>
    public const int MaxTerms = 1_000;

    private const int MaxFactors = 32;

    private static readonly BigInteger MaxCoefficient = BigInteger.Pow(10, 60);
    private static readonly CostExpression TooLarge = new([new CostTerm(BigInteger.One, [CostAtom.TooLarge])]);

    private CostExpression(CostTerm[] terms) => Terms = terms;

    /// <summary>Nothing.</summary>
    public static CostExpression Zero { get; } = new([]);

    /// <summary>One.</summary>
    public static CostExpression One { get; } = Constant(1);

    /// <summary>The names of all unknowns, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Unknowns => CostUnknowns.Collect(this);

    /// <summary>True when no unknown is left.</summary>
    public bool IsConstant => Terms.Length == 0 || (Terms.Length == 1 && Terms[0].Factors.Length == 0);

    /// <summary>Sorted by factors; no two with the same.</summary>
    internal CostTerm[] Terms { get; }

    /// <summary>A figure that is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The figure is negative.</exception>
    public static CostExpression Constant(long value) => value switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(value), "A cost can't be negative."),
        0 => Zero,
        _ => new([new CostTerm(value, [])]),
    };

    /// <summary>A figure that is not known; the same name means the same figure.</summary>
    /// <param name="name">As it shall stand in the text, such as <c>tokens(question)</c> or <c>|documents|</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static CostExpression Unknown(string name) => string.IsNullOrEmpty(name)
        ? throw new ArgumentException("An unknown needs a name.", nameof(name))
        : new([new CostTerm(BigInteger.One, [new CostAtom(name, null)])]);

    /// <summary>The larger of both. An operand that can't be the larger one is left out.</summary>
    public static CostExpression Max(CostExpression left, CostExpression right)
    {
        var operands = new List<CostExpression>();
        CostMaximum.Add(operands, left);
        CostMaximum.Add(operands, right);
        if (operands.Count == 1)
        {
            return operands[0];
        }

        operands.Sort();
        return operands.Count > MaxTerms ? TooLarge : new([new CostTerm(BigInteger.One, [new CostAtom(null, operands.ToArray())])]);
    }

    /// <summary>The sum.</summary>
    public static CostExpression operator +(CostExpression left, CostExpression right)
    {
        var terms = new List<CostTerm>(left.Terms.Length + right.Terms.Length);
        terms.AddRange(left.Terms);
        terms.AddRange(right.Terms);
        return Collect(terms);
    }

    /// <summary>The product.</summary>
    public static CostExpression operator *(CostExpression left, CostExpression right)
    {
        if ((long)left.Terms.Length * right.Terms.Length > MaxTerms * 10L)
        {
            return TooLarge;
        }

        var terms = new List<CostTerm>(left.Terms.Length * right.Terms.Length);
        foreach (var a in left.Terms)
        {
            foreach (var b in right.Terms)
            {
                terms.Add(a * b);
            }
        }

        return Collect(terms);
    }

    /// <summary>Puts estimates in the place of the unknowns: interval arithmetic, which saturates.</summary>
    /// <param name="assumptions">The estimate of an unknown, by name. Asked once per occurrence.</param>
    public TokenEstimate Evaluate(Func<string, TokenEstimate> assumptions)
    {
        var sum = TokenEstimate.Zero;
        foreach (var term in Terms)
        {
            var product = Evaluate(term.Coefficient);
            foreach (var factor in term.Factors)
            {
                product *= Evaluate(factor, assumptions);
            }

            sum += product;
        }

        return sum;
    }

    /// <summary>Any order that is the same everywhere: by the terms, from the first on.</summary>
    public int CompareTo(CostExpression? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < Math.Min(Terms.Length, other.Terms.Length); i++)
        {
            var order = CostTerm.CompareFactors(Terms[i], other.Terms[i]);
            order = order != 0 ? order : Terms[i].Coefficient.CompareTo(other.Terms[i].Coefficient);
            if (order != 0)
            {
                return order;
            }
        }

        return Terms.Length.CompareTo(other.Terms.Length);
    }

    /// <inheritdoc/>
    public bool Equals(CostExpression? other) => other is not null && (ReferenceEquals(this, other) || CompareTo(other) == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CostExpression);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var term in Terms)
        {
            hash = unchecked((hash * 31) + term.GetHashCode());
        }

        return hash;
    }

    /// <summary>The text that reports show, such as <c>412 + |docs| × (35 + tokens(doc))</c>.</summary>
    public override string ToString() => CostText.Format(this);

    private static TokenEstimate Evaluate(BigInteger coefficient) => coefficient <= long.MaxValue
        ? TokenEstimate.Exact((long)coefficient)
        : TokenEstimate.Unbounded(long.MaxValue, long.MaxValue);

    private static TokenEstimate Evaluate(CostAtom atom, Func<string, TokenEstimate> assumptions)
    {
        if (atom.Name is not null)
        {
            return assumptions(atom.Name);
        }

        if (atom.Operands is null)
        {
            return TokenEstimate.Unbounded(0, 0);
        }

        var largest = atom.Operands[0].Evaluate(assumptions);
        for (var i = 1; i < atom.Operands.Length; i++)
        {
            largest = TokenEstimate.Larger(largest, atom.Operands[i].Evaluate(assumptions));
        }

        return largest;
    }

    /// <summary>Sorts the terms and adds up those with the same factors.</summary>
    private static CostExpression Collect(List<CostTerm> terms)
    {
        terms.Sort(CostTerm.CompareFactors);
        var used = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            if (used > 0 && CostTerm.CompareFactors(terms[used - 1], terms[i]) == 0)
            {
                terms[used - 1] = terms[used - 1] with { Coefficient = terms[used - 1].Coefficient + terms[i].Coefficient };
            }
            else
            {
                terms[used++] = terms[i];
            }
        }

        terms.RemoveRange(used, terms.Count - used);
        return IsTooLarge(terms) ? TooLarge : new(terms.ToArray());
    }

    private static bool IsTooLarge(List<CostTerm> terms)
    {
        var tooLarge = terms.Count > MaxTerms;
        foreach (var term in terms)
        {
            tooLarge |= term.Factors.Length > MaxFactors || term.Coefficient > MaxCoefficient;
        }

        return tooLarge;
    }
}
