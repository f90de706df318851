using System.Numerics;

namespace TokenBudget.Core.Costs;

/// <summary>How large an expression may grow. Beyond any of these it becomes "anything"; so all work on expressions is bounded.</summary>
internal static class CostLimits
{
    /// <summary>Most factors of a product.</summary>
    public const int MaxFactors = 32;

    /// <summary>Most maxima and pairs inside one another: what walks an expression calls itself this often.</summary>
    public const int MaxDepth = 32;

    /// <summary>Most products and factors, those inside maxima and pairs included; a part that two others share counts twice.</summary>
    /// <remarks>Comparing, evaluating and writing take time in proportion to it. Without it, a maximum of two sums that
    /// both hold the maximum before would double with each step.</remarks>
    public const int MaxSize = 10_000;

    /// <summary>Letters of a name that count as one factor, so that the size also limits the length of the text.</summary>
    public const int LettersPerSize = 32;

    /// <summary>Sums and products may be this many times too large before terms that are alike are added up.</summary>
    public const int Slack = 10;

    /// <summary>Most factors that one substitution may touch: some tenths of a second.</summary>
    public const int MaxSubstitutionWork = 500_000;

    /// <summary>Most digits of a coefficient less one.</summary>
    public const int MaxPower = 60;

    /// <summary>The largest coefficient.</summary>
    public static readonly BigInteger MaxCoefficient = BigInteger.Pow(10, MaxPower);
}
