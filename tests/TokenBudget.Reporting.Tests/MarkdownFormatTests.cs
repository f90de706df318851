using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Formats;
using TokenBudget.Reporting.Markdown;

namespace TokenBudget.Reporting.Tests;

public sealed class MarkdownFormatTests
{
    private static readonly IReportFormat Format = new MarkdownFormat();

    [Fact]
    public void The_report_of_the_shop_has_all_sections() => Snapshot.Match("shop.md", Format.Render(Shop.Report));

    [Fact]
    public void An_empty_report_is_one_line() =>
        Assert.Equal("# TokenBudget report\n\nTokenBudget: 0 call sites · 0 over budget\n", Format.Render(Report.Empty));

    [Fact]
    public void Of_many_methods_the_ten_dearest_are_shown()
    {
        var methods = Enumerable.Range(1, 12).Select(number => Shop.SummarizeMethod with { Id = $"M:Shop.Chat.M{number}", Tokens = TokenEstimate.Exact(number) });

        var lines = Format.Render(ReportBuilder.Build(Shop.Facts with { Methods = [.. methods] }, "Shop", "Shop.csproj")).Split('\n');
        Assert.Equal(
            Enumerable.Range(3, 10).Reverse().Select(number => $"Chat.M{number}"),
            lines.Where(line => line.Contains("| Chat.M", StringComparison.Ordinal)).Select(line => line.Split('|')[2].Trim()));
        Assert.Contains("The JSON report holds 2 more.", lines);
    }

    [Fact]
    public void Messages_cannot_break_out_of_their_cell()
    {
        var finding = new FindingFacts("TB1001", "warning", "a | b\n<img src=x> [link](y) `code` *bold*", "A.cs", 1, 1, null);
        var report = ReportBuilder.Build(new CompilationFacts { Assembly = "A", Findings = [finding] }, "A", "A.csproj");

        Assert.Contains(
            @"| TB1001 | warning | A.cs:1 | a \| b \<img src=x\> \[link\](y) \`code\` \*bold\* |" + "\n",
            Format.Render(report),
            StringComparison.Ordinal);
    }
}
