using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Docs;

/// <summary>The example of a page is compiled and analysed: what the page says is what the compiler prints.</summary>
public sealed class PageExampleTests
{
    private static IEnumerable<string> WithProgram => RulePage.All().Where(page => page.Blocks("Example", "csharp").Length > 0).Select(page => page.Id);

    public static TheoryData<string> PagesWithProgram() => new(WithProgram);

    [Theory]
    [MemberData(nameof(PagesWithProgram))]
    public async Task The_example_prints_what_the_page_says(string id)
    {
        var page = RulePage.Load(id);
        var project = Verify.Analyzer<TokenBudgetAnalyzer>().WithOpenAI().WithAnthropic().WithExtensionsAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI).WithAnnotations()
            .WithFile("Chat.cs", page.Blocks("Example", "csharp").Single());
        foreach (var settings in page.Blocks("Example", "ini"))
        {
            project.WithFile(".editorconfig", settings);
        }

        var facts = FactsFormat.Read(await project.RunAndGetFactsAsync());
        var printed = facts.Findings.Where(finding => finding.Rule == id)
            .OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .Select(finding => $"{finding.File}({finding.Line},{finding.Column}): {finding.Severity} {finding.Rule}: {finding.Message}\n");

        Assert.Equal(page.Blocks("Example", "text").Single(), string.Concat(printed));
    }

    [Fact]
    public void Every_rule_of_the_analyzer_but_the_one_about_files_has_an_example_that_runs() => Assert.Equal(
        new TokenBudgetAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Where(id => id != "TB8001").Order(StringComparer.Ordinal),
        WithProgram);
}
