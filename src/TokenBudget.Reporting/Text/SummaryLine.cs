using TokenBudget.Core.Allowances;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Text;

/// <summary>A report in one line, as a build prints it.</summary>
public static class SummaryLine
{
    /// <summary>For example <c>TokenBudget: 14 call sites, 12 bounded · worst 6,214 tokens (SummarizeAsync) · 73 % of 300 M tokens/year · 0 over budget</c>.</summary>
    public static string Of(Report report)
    {
        var projects = TargetFrameworks.Collapse(report);
        CallSiteFacts[] callSites = [.. projects.SelectMany(static project => project.CallSites)];
        var totals = ProjectTotals.Of(callSites);
        var groups = AllowanceGroup.Of(report);

        var parts = new List<string> { CallSites(totals) };
        if (totals.Worst is { } worst)
        {
            parts.Add(Worst(worst));
        }

        parts.AddRange(Shares(groups));
        var undeclared = callSites.Count(static site => site.PerYear is null);
        if (undeclared > 0)
        {
            parts.Add($"{Figures.Count(undeclared)} of {Figures.Count(callSites.Length)} without declared traffic");
        }

        parts.Add(Figures.Count(totals.OverBudget + projects.Sum(MethodTotals.OverBudget) + groups.Count(static group => group.Use.IsOver)) + " over budget");
        return "TokenBudget: " + string.Join(" · ", parts);
    }

    private static string CallSites(ProjectTotals totals) => totals.CallSites switch
    {
        0 => "0 call sites",
        1 => $"1 call site, {totals.Bounded} bounded",
        _ => $"{Figures.Count(totals.CallSites)} call sites, {Figures.Count(totals.Bounded)} bounded",
    };

    private static string Worst(CallSiteFacts site)
    {
        var expected = site.Input.IsBounded ? "" : " expected";
        return $"worst {Figures.Count(ProjectTotals.WorstFigure(site))} tokens{expected} ({MethodName.Short(site.Method)})";
    }

    /// <summary>The share of the allowance that is nearest to its end; without any allowance the use alone.</summary>
    private static IEnumerable<string> Shares(IReadOnlyList<AllowanceGroup> groups)
    {
        var fullest = groups
            .Where(static group => group.Allowance is not null)
            .OrderByDescending(static group => Math.Max(group.Use.TokensPercent ?? 0, group.Use.UsdPercent ?? 0))
            .FirstOrDefault();
        if (fullest is null)
        {
            var tokens = groups.Sum(static group => (decimal)(group.Use.TokensPerYear ?? 0));
            return tokens > 0 ? [$"{Figures.Compact(tokens)} tokens/year"] : [];
        }

        // With several allowances the share alone would not say whose it is.
        var owner = groups.Count(static group => group.Allowance is not null) > 1 ? $" ({fullest.Projects[0].Name})" : "";
        return AllowanceText.Shares(fullest.Use).Select(share => share + owner);
    }
}
