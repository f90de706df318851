using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Json;

namespace TokenBudget.Cli.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tb report ").FullName;

    [Fact]
    public async Task Files_and_folders_are_merged_into_every_format()
    {
        WriteReport("A/bin/A.tokenbudget.json", "A", 1);
        WriteReport("B/bin/B.tokenbudget.json", "B", 2);
        var single = WriteReport("c.json", "C", 3);
        var output = Path.Combine(_folder, "out");

        var result = await Cli.RunAsync("", "report", _folder, single, "-o", output, "-f", "json,md");

        Assert.Equal(ExitCodes.WithinBudget, result.ExitCode);
        var merged = ReportJson.Read(File.ReadAllText(Path.Combine(output, "tokenbudget.json")));
        Assert.Equal(["A/A.csproj", "B/B.csproj", "C/C.csproj"], merged.Projects.Select(project => project.File));
        Assert.StartsWith("# TokenBudget report\n", File.ReadAllText(Path.Combine(output, "tokenbudget.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_the_report_is_printed()
    {
        WriteReport("A/bin/A.tokenbudget.json", "A", 1_234);

        var result = await Cli.RunAsync("", "report", _folder);

        Assert.Contains("│ A       │ T.M    │ A/A.cs:1 │ gpt-4o │        1,234 │", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nTokenBudget: 1 call site, 1 bounded · worst 1,234 tokens (M) · 1 of 1 without declared traffic · 0 over budget\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_set_up_lacks_is_printed_with_what_to_do()
    {
        var advice = new FindingFacts("TB9005", "warning", "This call names no model: set token_budget.model", "A.cs", 1, 1, null);
        WriteReport("A/bin/A.tokenbudget.json", "A", 1, advice, advice with { Rule = "TB9002", Severity = "info" }, advice with { Rule = "TB2003" });

        var result = await Cli.RunAsync("", "report", _folder);

        Assert.Contains("\n\nFigures are missing:\n  A/A.cs:1: warning TB9005: This call names no model: set token_budget.model\n\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TB9002", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TB2003", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_lacks_nothing_says_nothing_of_it()
    {
        WriteReport("A/bin/A.tokenbudget.json", "A", 1);

        Assert.DoesNotContain("missing", (await Cli.RunAsync("", "report", _folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contradicting_reports_are_refused_with_the_file()
    {
        WriteReport("A/Debug/A.tokenbudget.json", "A", 1);
        var second = WriteReport("A/Release/A.tokenbudget.json", "A", 2);

        var result = await Cli.RunAsync("", "report", _folder);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains(second, result.Error, StringComparison.Ordinal);
        Assert.Contains("differently", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_report_is_refused_with_the_file()
    {
        var file = Path.Combine(_folder, "x.tokenbudget.json");
        File.WriteAllText(file, "{");

        var result = await Cli.RunAsync("", "report", file);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.StartsWith($"tokenbudget: {file}: The report is not valid JSON", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file or folder", "missing")]
    [InlineData("There is no *.tokenbudget.json under", ".")]
    [InlineData("'htm' is no report format. There are: json, md.", ".", "-f", "json,htm")]
    [InlineData("Required argument missing")]
    public async Task Wrong_arguments_are_explained(string explanation, params string[] args)
    {
        var result = await Cli.RunAsync("", ["report", .. args.Select(arg => arg is "." or "missing" ? Path.Combine(_folder, arg) : arg)]);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains(explanation, result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string WriteReport(string path, string project, long tokens, params FindingFacts[] findings)
    {
        var facts = new CompilationFacts
        {
            Assembly = project,
            Findings = findings,
            CallSites =
            [
                new CallSiteFacts
                {
                    Id = "1",
                    File = project + ".cs",
                    Line = 1,
                    Column = 1,
                    Method = "M:T.M",
                    Sdk = "openai",
                    Api = "Api",
                    Kind = "chat",
                    Model = new ModelFacts("gpt-4o", ModelBasis.Exact, "o200k_base"),
                    Input = TokenEstimate.Exact(tokens),
                    InputExpression = "1",
                    Output = TokenEstimate.Zero,
                    Calls = TokenEstimate.Exact(1),
                    CallsExpression = "1",
                },
            ],
        };
        var file = Path.Combine(_folder, path);
        TextFile.WriteIfChanged(file, ReportJson.Write(ReportBuilder.Build(facts, project, $"{project}/{project}.csproj")));
        return file;
    }
}
