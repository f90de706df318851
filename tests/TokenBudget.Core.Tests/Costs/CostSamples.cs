using TokenBudget.Core.Costs;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>Expressions that several tests need.</summary>
internal static class CostSamples
{
    /// <summary>An expression that was given up.</summary>
    public static CostExpression Anything()
    {
        var sum = CostExpression.Zero;
        for (var i = 0; i <= CostExpression.MaxTerms; i++)
        {
            sum += CostExpression.Unknown($"x{i}");
        }

        return sum;
    }
}
