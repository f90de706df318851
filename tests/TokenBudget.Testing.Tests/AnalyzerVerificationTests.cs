using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Testing.Tests.Samples;

namespace TokenBudget.Testing.Tests;

public sealed class AnalyzerVerificationTests
{
    [Fact]
    public Task Accepts_the_marked_diagnostic() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithSource("""class C { string Text => [|"a bad word"|]; }""")
        .ExpectMessage("TEST001", "The text holds 'bad'")
        .ExpectSeverity("TEST001", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task Accepts_several_files_and_marks_with_ids() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithSource("""class A { string Text => {|TEST001:"bad"|}; }""")
        .WithSource("""class B { string Text => "fine" + {|TEST001:"bad"|}; }""")
        .RunAsync();

    [Fact]
    public async Task Names_what_is_missing_and_what_is_unexpected_with_the_source_line()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithSource("""
                class C
                {
                    string A => [|"fine"|];
                    string B => "bad";
                }
                """)
            .RunAsync());

        Assert.Equal(
            """
            The diagnostics of the analyzers are not as expected.
            Expected, but not reported:
              TEST001
                /Project/Test0.cs(3,17)-(3,23)
                   3 |     string A => "fine";
                     |                 ^^^^^^
            Reported, but not expected:
              TEST001 Warning: The text holds 'bad'
                /Project/Test0.cs(4,17)-(4,22)
                   4 |     string B => "bad";
                     |                 ^^^^^
            All that were reported:
              TEST001 Warning: The text holds 'bad'
                /Project/Test0.cs(4,17)-(4,22)
                   4 |     string B => "bad";
                     |                 ^^^^^

            """,
            failure.Message);
    }

    [Fact]
    public async Task Counts_a_diagnostic_that_is_reported_twice()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify
            .Analyzers(new ForbiddenWordAnalyzer(), new ForbiddenWordAnalyzer())
            .WithSource("""class C { string Text => {|TEST001:"bad"|}; }""")
            .RunAsync());

        Assert.Contains("Expected, but not reported:\n  (none)\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Reported, but not expected:\n  TEST001 Warning", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_the_whole_message()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithSource("""class C { string Text => [|"bad"|]; }""")
            .ExpectMessage("TEST001", "The text holds")
            .RunAsync());

        Assert.Equal("The messages of TEST001 are not as expected.\nexpected:\n  The text holds\nactual:\n  The text holds 'bad'\n", failure.Message);
    }

    [Fact]
    public async Task Compares_the_severity()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithSource("""class C { string Text => [|"bad"|]; }""")
            .ExpectSeverity("TEST001", DiagnosticSeverity.Error)
            .RunAsync());

        Assert.StartsWith("TEST001 should be reported with severity Error.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_code_that_does_not_compile()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithSource("class C { Missing Text => null; }")
            .RunAsync());

        Assert.StartsWith("Project 'Project' does not compile as written.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("CS0246", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Accepts_code_that_does_not_compile_when_the_test_says_so() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithSource("""class C { Missing Text => [|"bad"|]; """)
        .AllowCompileErrors()
        .RunAsync();

    [Fact]
    public async Task Fails_with_the_stack_when_an_analyzer_throws()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ThrowingAnalyzer>()
            .WithSource("class C;")
            .RunAsync());

        Assert.StartsWith("ThrowingAnalyzer threw (1 times in all):\nSystem.InvalidOperationException: the analyzer is broken\n   at ", failure.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public Task Restricts_to_some_rules() => Verify.Analyzers(new ForbiddenWordAnalyzer(), new ProjectAnalyzer())
        .WithSource("""class C { string Text => [|"bad"|]; }""")
        .Only("TEST001")
        .RunAsync();

    [Fact]
    public async Task Refuses_a_mark_without_an_id_when_there_are_several_rules()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ProjectAnalyzer>()
            .WithSource("class [|C|];")
            .RunAsync());

        Assert.Contains("needs exactly one rule under test, here are 3: TEST010, TEST011, TEST012", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Sees_rules_that_are_hidden_and_off_by_default() => Verify.Analyzer<ProjectAnalyzer>()
        .WithSource("class {|TEST012:C|};")
        .ExpectSeverity("TEST012", DiagnosticSeverity.Hidden)
        .RunAsync();

    [Fact]
    public Task Wraps_statements_into_a_method() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithUsings("System.Text")
        .WithBody("StringBuilder builder", """
            builder.Append([|"bad"|]);
            await Task.Yield();
            """)
        .RunAsync();

    [Fact]
    public Task Compiles_top_level_statements_to_an_executable() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithSource("""Console.WriteLine([|"bad"|]);""")
        .RunAsync();

    [Fact]
    public async Task Compiles_with_the_chosen_language_version()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithSource("class C { int[] Numbers => [1, 2]; }")
            .WithLanguageVersion(LanguageVersion.CSharp11)
            .RunAsync());

        Assert.Contains("CS9058", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Compiles_to_the_chosen_kind() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithSource("""class Program { static void Main() => Console.WriteLine([|"bad"|]); }""")
        .WithOutputKind(OutputKind.ConsoleApplication)
        .RunAsync();
}
