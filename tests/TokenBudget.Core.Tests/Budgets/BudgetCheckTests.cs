using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Budgets;

/// <summary>Proved within, proved over, or neither.</summary>
public sealed class BudgetCheckTests
{
    [Theory]
    [InlineData(0, 10L, 10, BudgetStatus.Within)]
    [InlineData(0, 11L, 10, BudgetStatus.Unproved)]
    [InlineData(10, null, 10, BudgetStatus.Unproved)]
    [InlineData(10, 10L, 10, BudgetStatus.Within)]
    [InlineData(11, 20L, 10, BudgetStatus.Over)]
    [InlineData(11, null, 10, BudgetStatus.Over)]
    [InlineData(1, 1L, 0, BudgetStatus.Over)]
    public void Tokens_and_usd_are_compared_alike(long min, long? max, long budget, BudgetStatus status)
    {
        Assert.Equal(status, BudgetCheck.Compare(new TokenEstimate(min, min, max, Basis.Bounded), budget));
        Assert.Equal(status, BudgetCheck.Compare(min / 100m, max / 100m, budget / 100m));
    }
}
