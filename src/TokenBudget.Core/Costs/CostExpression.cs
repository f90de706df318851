using System.Numerics;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Costs;

/// <summary>A figure (tokens or calls) as a polynomial over named unknowns, with maxima and numbers of pairs. Immutable.</summary>
/// <remarks>
/// Coefficients are whole numbers that are not negative, unknowns too; so more of anything never makes it cheaper.
/// Kept as a sorted sum of products: sums and products that are equal by the rules of algebra are equal objects with equal text.
/// (That n² is n and two of its pairs is not one of these rules: both forms stay as they were made.)
/// Arithmetic is exact. An expression that outgrows <see cref="MaxTerms"/>, or nests more than 32 maxima and pairs, or holds
/// more than 10,000 factors, becomes "anything", written <c>…</c>: see <see cref="IsTooLarge"/>.
/// </remarks>
public sealed class CostExpression : IEquatable<CostExpression>, IComparable<CostExpression>
{
    /// <summary>Most terms of a sum; beyond it nobody reads the text, and comparing gets slow.</summary>
    public const int MaxTerms = 1_000;

    internal CostExpression(CostTerm[] terms)
    {
        Terms = terms;
        foreach (var term in terms)
        {
            Size += term.Size;
            foreach (var factor in term.Factors)
            {
                Depth = Math.Max(Depth, factor.Depth);
                IsTooLarge |= factor.HasAnything;
            }
        }
    }

    /// <summary>Nothing.</summary>
    public static CostExpression Zero { get; } = new([]);

    /// <summary>One.</summary>
    public static CostExpression One => CostConstants.One;

    /// <summary>The names of all unknowns, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Unknowns => CostUnknowns.Collect(Terms);

    /// <summary>True when no unknown is left.</summary>
    public bool IsConstant => Terms.Length == 0 || (Terms.Length == 1 && Terms[0].Factors.Length == 0);

    /// <summary>True when it is, or holds, an expression that was given up because it grew too large; that may be any number.</summary>
    public bool IsTooLarge { get; }

    /// <summary>Sorted by factors; no two with the same.</summary>
    internal CostTerm[] Terms { get; }

    /// <summary>Products and factors; see <see cref="CostLimits.MaxSize"/>.</summary>
    internal int Size { get; }

    /// <summary>Maxima and pairs inside one another.</summary>
    internal int Depth { get; }

    /// <summary>A figure that is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The figure is negative.</exception>
    public static CostExpression Constant(long value) => CostConstants.Of(value);

    /// <summary>A figure that is not known; the same name means the same figure.</summary>
    /// <param name="name">As it shall stand in the text, such as <c>tokens(question)</c> or <c>|documents|</c>. Any characters,
    /// fewer than 300,000 of them.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static CostExpression Unknown(string name) => string.IsNullOrEmpty(name)
        ? throw new ArgumentException("An unknown needs a name.", nameof(name))
        : CostSum.Of(CostAtom.Unknown(name));

    /// <summary>The larger of both. An operand that can't be the larger one is left out.</summary>
    public static CostExpression Max(CostExpression left, CostExpression right) => CostMaximum.Of(left, right);

    /// <summary>The larger of both after a branch: the same figure as <see cref="Max"/>, with what both share taken out of the maximum.</summary>
    /// <remarks>After <c>if (a) { … } else { … } if (b) { … } else { … }</c> this is a sum of two small maxima, where a maximum of
    /// the sums would double with each branch.</remarks>
    public static CostExpression Either(CostExpression left, CostExpression right) => CostCommon.Larger(left, right);

    /// <summary>The number of pairs of so many things, n × (n − 1) / 2, which is also the sum 0 + 1 + … + (n − 1): what a history
    /// that grows by one with each of n calls sends in all. Exact, for whole numbers.</summary>
    public static CostExpression Pairs(CostExpression count) => CostPairs.Of(count);

    /// <summary>The sum of what the iterations of a loop cost, of which each depends on how many are finished: a bound from above, exact where
    /// the cost is linear in that number.</summary>
    /// <param name="index">Name of the unknown that stands for the number of finished iterations.</param>
    /// <param name="count">How many iterations there are.</param>
    public CostExpression SumOver(string index, CostExpression count) => new CostSeries(index, count, isUpper: true).Over(this);

    /// <summary>The same from below.</summary>
    /// <param name="index">Name of the unknown that stands for the number of finished iterations.</param>
    /// <param name="count">How many iterations there are.</param>
    public CostExpression LeastSumOver(string index, CostExpression count) => new CostSeries(index, count, isUpper: false).Over(this);

    /// <summary>A figure that neither is below, whatever the unknowns are: term by term the smaller coefficient. What is certain after a branch.</summary>
    /// <remarks>An operand that is the larger of several is at least each of them. What was given up counts as zero.</remarks>
    public static CostExpression Common(CostExpression left, CostExpression right) => CostCommon.Of(left, right);

    /// <summary>Compares a figure with a budget, from above and from below, and says what stands in the way of an answer.</summary>
    /// <param name="most">The figure is never above it.</param>
    /// <param name="least">The figure is never below it.</param>
    /// <param name="budget">What is allowed.</param>
    /// <param name="known">What is known about an unknown, by name. Asked once per name.</param>
    public static CostVerdict Compare(CostExpression most, CostExpression least, long budget, Func<string, TokenEstimate> known) =>
        CostComparison.Compare(most, least, budget, known);

    /// <summary>Reads what <see cref="ToStorage"/> wrote, and nothing else.</summary>
    /// <exception cref="FormatException">The text is anything else; the message says at which character, from 1, and what is expected there.</exception>
    public static CostExpression FromStorage(string text) => new CostReader(text ?? "").Read();

    /// <summary>The sum.</summary>
    public static CostExpression operator +(CostExpression left, CostExpression right) =>
        left.Terms.Length == 0 ? right : right.Terms.Length == 0 ? left : CostSum.Of(left, right);

    /// <summary>The product.</summary>
    public static CostExpression operator *(CostExpression left, CostExpression right) =>
        ReferenceEquals(left, One) ? right : ReferenceEquals(right, One) ? left : CostSum.Product(left, right);

    /// <summary>Puts estimates in the place of the unknowns: interval arithmetic, which saturates.</summary>
    /// <param name="assumptions">The estimate of an unknown, by name. Asked once per occurrence.</param>
    public TokenEstimate Evaluate(Func<string, TokenEstimate> assumptions) => CostEvaluation.Of(this, assumptions);

    /// <summary>Puts expressions in the place of unknowns, all at once: the unknowns of what is put in are left alone.</summary>
    /// <param name="replacement">The expression for an unknown, by name; null keeps it. Asked once per name.</param>
    /// <returns>The same figure as building the formula from the replacements; "anything" when that would take too long.</returns>
    public CostExpression Substitute(Func<string, CostExpression?> replacement) => new CostSubstitution(replacement, CostSum.Anything).Apply(this);

    /// <summary>Takes an unknown apart from the rest: the expression is <c>Others + name × Each</c>, and neither of both holds the name.</summary>
    /// <param name="name">The unknown.</param>
    /// <returns>Null where there is no such form: the unknown stands inside of a maximum or is multiplied by itself.</returns>
    public (CostExpression Others, CostExpression Each)? Split(string name) => CostSplit.Of(this, name);

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

    /// <summary>One line of text that <see cref="FromStorage"/> reads again; equal expressions have equal text. For programs:
    /// people read <see cref="ToString"/>.</summary>
    public string ToStorage() => CostWriter.Write(this);
}
