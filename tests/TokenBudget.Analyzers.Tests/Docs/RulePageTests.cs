using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Rules.Descriptors;

namespace TokenBudget.Analyzers.Tests.Docs;

/// <summary>Descriptors, pages, release notes and tests speak of the same rules.</summary>
public sealed class RulePageTests
{
    /// <summary>Reported by the build task: a compiler that is too old does not load the analyzer, so there is no descriptor.</summary>
    private static readonly (string Id, string Title, string Category, string Severity) OfTheBuild =
        (DiagnosticIds.CompilerTooOld, "Compiler is too old", "TokenBudget.Build", "warning");

    private static readonly string[] Sections = ["Cause", "Why it matters", "Example", "Fix", "When to suppress", "Configuration"];

    private static IEnumerable<(string Id, string Title, string Category, string Severity)> Rules =>
        new TokenBudgetAnalyzer().SupportedDiagnostics
            .Select(rule => (rule.Id, rule.Title.ToString(null), rule.Category, Name(rule.DefaultSeverity)))
            .Append(OfTheBuild)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Rules.Select(rule => rule.Id), RulePage.All().Select(page => page.Id));

    [Fact]
    public void The_first_line_of_a_page_is_id_and_title() =>
        Assert.Equal(Rules.Select(rule => $"# {rule.Id}: {rule.Title}"), RulePage.All().Select(page => page.FirstLine));

    [Fact]
    public void The_table_of_a_page_says_id_category_and_severity() => Assert.Equal(
        Rules.Select(rule => $"{rule.Id} {rule.Category} {rule.Severity}"),
        RulePage.All().Select(page => string.Join(' ', page.Facts)));

    [Fact]
    public void Every_page_has_the_same_sections() => Assert.All(RulePage.All(), page => Assert.Equal(Sections, page.Sections));

    [Fact]
    public void Why_it_matters_gives_a_figure() =>
        Assert.All(RulePage.All(), page => Assert.Contains(page.Section("Why it matters"), char.IsAsciiDigit));

    [Fact]
    public void The_index_lists_every_rule() => Assert.Equal(
        Rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Severity} |"),
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "rules", "README.md")).Where(line => line.StartsWith("| [TB", StringComparison.Ordinal)));

    [Fact]
    public void The_readme_lists_every_rule_with_its_severity()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "README.md")).Where(line => line.StartsWith("| [TB", StringComparison.Ordinal));

        Assert.Equal(Rules.Select(rule => $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {rule.Severity} |"), rows.Select(row => row[..(row.IndexOf('|', row.IndexOf(") | ", StringComparison.Ordinal) + 4) + 1)]));
    }

    [Fact]
    public void Help_links_lead_to_the_pages() => Assert.All(
        new TokenBudgetAnalyzer().SupportedDiagnostics,
        rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", new Uri(rule.HelpLinkUri).AbsolutePath, StringComparison.Ordinal));

    [Fact]
    public void Release_notes_list_every_rule_of_the_analyzer_with_category_severity_and_title() => Assert.Equal(
        new TokenBudgetAnalyzer().SupportedDiagnostics.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}").Order(StringComparer.Ordinal),
        Releases().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_of_the_analyzer_has_a_test_class_named_after_its_descriptor()
    {
        var tests = typeof(RulePageTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        // The field is called TB1001_InputOverBudget, the tests InputOverBudgetTests.
        var expected = typeof(Descriptors).GetFields().Where(field => field.FieldType == typeof(DiagnosticDescriptor)).Select(field => field.Name[7..] + "Tests");
        Assert.All(expected, name => Assert.Contains(name, tests));
    }

    [Fact]
    public void Every_descriptor_is_one_of_the_analyzer() => Assert.Equal(
        typeof(Descriptors).GetFields().Where(field => field.FieldType == typeof(DiagnosticDescriptor)).Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id).Order(StringComparer.Ordinal),
        new TokenBudgetAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_id_is_used_by_a_rule() => Assert.Equal(
        typeof(DiagnosticIds).GetFields().Select(field => (string)field.GetValue(null)!).Order(StringComparer.Ordinal),
        Rules.Select(rule => rule.Id));

    private static IEnumerable<string> Releases() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Data"), "AnalyzerReleases.*.md")
        .SelectMany(File.ReadAllLines)
        .Where(line => line.StartsWith("TB", StringComparison.Ordinal));

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => "hidden",
        DiagnosticSeverity.Info => "info",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };
}
