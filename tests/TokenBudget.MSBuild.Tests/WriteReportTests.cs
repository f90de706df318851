using Microsoft.Build.Framework;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Json;

namespace TokenBudget.MSBuild.Tests;

public sealed class WriteReportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("tb task ").FullName;
    private readonly RecordingEngine _engine = new();

    public WriteReportTests() => Directory.CreateDirectory(Path.Combine(_root, ".git"));

    private string FactsFile => Path.Combine(_root, "src", "A", "obj", "A.tokenbudget");

    private string PublishedFactsFile => Path.Combine(_root, "src", "A", "bin", "A.tokenbudget");

    private string ReportFile => Path.Combine(_root, "src", "A", "bin", "A.tokenbudget.json");

    [Fact]
    public void The_report_the_copy_of_the_facts_and_the_summary_are_left()
    {
        WriteFacts(new CompilationFacts { Assembly = "A", TargetFramework = "net10.0" });

        Assert.True(Run());

        var project = Assert.Single(ReportJson.Read(File.ReadAllText(ReportFile)).Projects);
        Assert.Equal("src/A/A.csproj", project.File);
        Assert.Equal(File.ReadAllBytes(FactsFile), File.ReadAllBytes(PublishedFactsFile));
        var message = Assert.Single(_engine.Messages);
        Assert.Equal("TokenBudget: 0 call sites · 0 over budget", message.Message);
        Assert.Equal(MessageImportance.High, message.Importance);
    }

    [Fact]
    public void A_second_run_writes_nothing()
    {
        WriteFacts(new CompilationFacts { Assembly = "A" });
        Assert.True(Run());
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(ReportFile, longAgo);
        File.SetLastWriteTimeUtc(PublishedFactsFile, longAgo);

        Assert.True(Run());

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(ReportFile));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(PublishedFactsFile));
    }

    [Theory]
    [InlineData("", "warning", true)]
    [InlineData("warning", "error", true)]
    [InlineData("error", "warning", false)]
    [InlineData("error", "error", true)]
    [InlineData("never", "error", false)]
    public void An_exceeded_budget_fails_the_build_where_it_stands(string failOn, string severity, bool fails)
    {
        WriteFacts(new CompilationFacts
        {
            Assembly = "A",
            Findings = [new FindingFacts("TB1001", severity, "6,214 tokens exceed {4,000}.", "Sub/Chat.cs", 12, 5, null)],
        });

        Assert.Equal(!fails, Run(failOn));

        Assert.Equal(fails ? 1 : 0, _engine.Errors.Count);
        foreach (var error in _engine.Errors)
        {
            Assert.Equal(
                ("TB1001", Path.Combine(_root, "src", "A", "Sub", "Chat.cs"), 12, 5, "6,214 tokens exceed {4,000}."),
                (error.Code, error.File, error.LineNumber, error.ColumnNumber, error.Message));
        }
    }

    [Fact]
    public void A_finding_about_the_whole_project_names_the_project_file()
    {
        WriteFacts(new CompilationFacts { Assembly = "A", Findings = [new FindingFacts("TB1005", "warning", "Over the allowance.", "", 0, 0, null)] });

        Assert.False(Run());
        Assert.Equal(Path.Combine(_root, "src", "A", "A.csproj"), Assert.Single(_engine.Errors).File);
    }

    [Fact]
    public void Other_findings_do_not_fail_the_build()
    {
        WriteFacts(new CompilationFacts { Assembly = "A", Findings = [new FindingFacts("TB2001", "error", "Not capped.", "A.cs", 1, 1, null)] });

        Assert.True(Run());
        Assert.Empty(_engine.Errors);
    }

    [Fact]
    public void A_misspelt_TokenBudgetFailOn_is_an_error_that_lists_the_words()
    {
        WriteFacts(new CompilationFacts { Assembly = "A" });

        Assert.False(Run("eror"));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("TB9001", error.Code);
        Assert.Contains("'eror'. It must be one of: warning, error, never.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.8", "TB8002", "Use .NET SDK 9.0.300 or later")]
    [InlineData("", "TB8002", "Use .NET SDK 9.0.300 or later")]
    [InlineData("roslyn4.14", "TB8001", "The compiler left no facts")]
    [InlineData("roslyn5.9", "TB8001", "The compiler left no facts")]
    public void Missing_facts_are_a_warning_that_says_why_and_no_old_report_stays(string compiler, string code, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ReportFile)!);
        File.WriteAllText(ReportFile, "old");
        File.WriteAllText(PublishedFactsFile, "old");

        Assert.True(Run(compiler: compiler));

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(code, warning.Code);
        Assert.Contains(text, warning.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(ReportFile));
        Assert.False(File.Exists(PublishedFactsFile));
    }

    [Fact]
    public void Missing_facts_before_anything_was_built_are_no_crash()
    {
        Assert.True(Run());
        Assert.Single(_engine.Warnings);
    }

    [Theory]
    [InlineData("", 1, 0)]
    [InlineData("never", 0, 1)]
    public void Damaged_facts_fail_the_build_unless_nothing_is_checked(string failOn, int errors, int warnings)
    {
        WriteFacts(new CompilationFacts { Assembly = "A" });
        File.AppendAllText(FactsFile, "more");

        Run(failOn);

        Assert.Equal((errors, warnings), (_engine.Errors.Count, _engine.Warnings.Count));
        Assert.All(_engine.Errors, error => Assert.Equal(("TB8001", FactsFile), (error.Code, error.File)));
        Assert.All(_engine.Warnings, warning => Assert.Equal(("TB8001", FactsFile), (warning.Code, warning.File)));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_an_error_and_no_crash()
    {
        WriteFacts(new CompilationFacts { Assembly = "A" });
        Directory.CreateDirectory(ReportFile);

        Assert.False(Run());
        Assert.Equal("TB8001", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Collected_reports_of_different_projects_and_target_frameworks_have_different_names()
    {
        var folder = Path.Combine(_root, "all");
        foreach (var targetFramework in (string[])["net8.0", "net10.0"])
        {
            WriteFacts(new CompilationFacts { Assembly = "A", TargetFramework = targetFramework });
            Assert.True(Run(collect: folder));
            Assert.True(Run(collect: folder));
        }

        Assert.Equal(2, Directory.GetFiles(folder, "A.*.json").Length);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void WriteFacts(CompilationFacts facts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FactsFile)!);
        File.WriteAllText(FactsFile, FactsFormat.Write(facts));
    }

    private bool Run(string failOn = "", string compiler = "roslyn4.14", string collect = "") => new WriteReport
    {
        BuildEngine = _engine,
        FactsFile = FactsFile,
        PublishedFactsFile = PublishedFactsFile,
        ReportFile = ReportFile,
        CollectFolder = collect,
        ProjectFile = Path.Combine(_root, "src", "A", "A.csproj"),
        ProjectName = "A",
        SolutionFolder = "*Undefined*",
        FailOn = failOn,
        SdkVersion = "10.0.401",
        CompilerApiVersion = compiler,
    }.Execute();
}
