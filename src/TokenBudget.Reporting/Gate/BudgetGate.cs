using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Gate;

/// <summary>Decides which findings fail a build. Works on facts, so a build in which the compiler has nothing to do fails as well.</summary>
public static class BudgetGate
{
    /// <summary>The rules that say that a budget or an allowance is exceeded.</summary>
    public static IReadOnlyList<string> Rules { get; } = ["TB1001", "TB1002", "TB1003", "TB1004", "TB1005"];

    /// <summary>The findings that fail a build.</summary>
    /// <param name="findings">What the rules reported, with effective severities.</param>
    /// <param name="failOn">From which severity on.</param>
    public static IReadOnlyList<FindingFacts> Violations(IEnumerable<FindingFacts> findings, FailOn failOn) =>
        [.. findings.Where(finding => IsOverBudget(finding) && Fails(finding.Severity, failOn))];

    /// <summary>True for a finding that says that a budget or an allowance is exceeded.</summary>
    public static bool IsOverBudget(FindingFacts finding) => Rules.Contains(finding.Rule, StringComparer.Ordinal);

    /// <summary>Understands <c>warning</c>, <c>error</c> and <c>never</c>, in any case.</summary>
    /// <param name="text">What the user wrote; null or empty means <see cref="FailOn.Warning"/>.</param>
    /// <param name="failOn">What it means.</param>
    /// <returns>False when it means nothing.</returns>
    public static bool TryParse(string? text, out FailOn failOn)
    {
        var word = text?.Trim() ?? "";
        foreach (FailOn candidate in Enum.GetValues(typeof(FailOn)))
        {
            if (string.Equals(candidate.ToString(), word, StringComparison.OrdinalIgnoreCase))
            {
                failOn = candidate;
                return true;
            }
        }

        failOn = FailOn.Warning;
        return word.Length == 0;
    }

    private static bool Fails(string severity, FailOn failOn) => failOn switch
    {
        FailOn.Warning => severity is "warning" or "error",
        FailOn.Error => severity is "error",
        _ => false,
    };
}
