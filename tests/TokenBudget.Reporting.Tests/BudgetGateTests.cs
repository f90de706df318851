using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Gate;

namespace TokenBudget.Reporting.Tests;

public sealed class BudgetGateTests
{
    [Theory]
    [InlineData("TB1001", "warning", FailOn.Warning, true)]
    [InlineData("TB1002", "error", FailOn.Warning, true)]
    [InlineData("TB1003", "warning", FailOn.Error, false)]
    [InlineData("TB1004", "warning", FailOn.Warning, true)]
    [InlineData("TB1005", "error", FailOn.Error, true)]
    [InlineData("TB1001", "error", FailOn.Never, false)]
    [InlineData("TB1001", "info", FailOn.Warning, false)]
    [InlineData("TB1001", "hidden", FailOn.Warning, false)]
    [InlineData("TB2001", "error", FailOn.Warning, false)]
    [InlineData("TB1006", "warning", FailOn.Warning, false)]
    public void Only_exceeded_budgets_of_the_asked_severity_fail(string rule, string severity, FailOn failOn, bool fails)
    {
        var finding = new FindingFacts(rule, severity, "", "A.cs", 1, 1, null);

        Assert.Equal(fails, BudgetGate.Violations([finding], failOn).Count == 1);
    }

    [Theory]
    [InlineData(null, true, FailOn.Warning)]
    [InlineData("", true, FailOn.Warning)]
    [InlineData(" Error ", true, FailOn.Error)]
    [InlineData("NEVER", true, FailOn.Never)]
    [InlineData("warn", false, FailOn.Warning)]
    [InlineData("0", false, FailOn.Warning)]
    public void Words_are_understood_and_misspellings_refused(string? text, bool understood, FailOn expected)
    {
        Assert.Equal(understood, BudgetGate.TryParse(text, out var failOn));
        Assert.Equal(expected, failOn);
    }
}
