using TokenBudget.Testing.Tests.Samples;

namespace TokenBudget.Testing.Tests;

public sealed class FixVerificationTests
{
    [Fact]
    public Task Fixes_all_files_step_by_step_and_at_once() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithFix<ForbiddenWordFix>()
        .WithSource("""class A { string Text => [|"bad"|] + [|"bad 2"|]; }""")
        .WithSource("""class B { string Text => [|"bad"|]; }""")
        .ExpectFix("""class A { string Text => "good" + "good"; }""")
        .ExpectFixIn("Test1.cs", """class B { string Text => "good"; }""")
        .RunAsync();

    [Fact]
    public Task Takes_the_action_with_the_title() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithFix<ForbiddenWordFix>()
        .WithSource("""class A { string Text => [|"bad"|] + [|"bad 2"|]; }""")
        .ExpectFix("""class A { string Text => "" + ""; }""", "Say nothing")
        .RunAsync();

    [Fact]
    public async Task Names_the_offered_actions_when_the_title_is_not_among_them()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<ForbiddenWordFix>()
            .WithSource("""class A { string Text => [|"bad"|]; }""")
            .ExpectFix("""class A { string Text => ""; }""", "Say more")
            .RunAsync());

        Assert.Equal("The expected action 'Say more' is not offered. Offered: 'Say good', 'Say nothing'.", failure.Message);
    }

    [Fact]
    public async Task Shows_the_first_difference_and_the_whole_file()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<ForbiddenWordFix>()
            .WithSource("class A\n{\n    string Text => [|\"bad\"|];\n}")
            .ExpectFix("class A\n{\n    string Text => \"better\";\n}")
            .RunAsync());

        Assert.Equal(
            """
            '/Project/Test0.cs' is not as expected after the fix; the first difference is in line 3.
            expected:     string Text => "better";
            actual:       string Text => "good";
            The whole file after the fix:
            class A
            {
                string Text => "good";
            }
            """,
            failure.Message);
    }

    [Fact]
    public async Task Another_file_must_not_change()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<ForbiddenWordFix>()
            .WithSource("""class A { string Text => [|"bad"|]; }""")
            .WithSource("""class B { string Text => [|"bad"|]; }""")
            .ExpectFix("""class A { string Text => "good"; }""")
            .RunAsync());

        Assert.StartsWith("'/Project/Test1.cs' is not as expected after the fix", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fixed_code_must_compile()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<ForbiddenWordFix>()
            .WithSource("""class A { string? Text(string? t) => t switch { [|"bad"|] => "1", "good" => "2", _ => null }; }""")
            .ExpectFix("""class A { string? Text(string? t) => t switch { "good" => "1", "good" => "2", _ => null }; }""")
            .RunAsync());

        Assert.StartsWith("Project 'Project' does not compile after the fix.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("CS8510", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_does_not_remove_the_diagnostic_fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<EndlessFix>()
            .WithSource("""class A { string Text => [|"bad"|]; }""")
            .ExpectFix("""class A { string Text => "good"; }""")
            .RunAsync());

        Assert.Equal("EndlessFix does not remove what it fixes: it still offers an action after 2 steps.", failure.Message);
    }

    [Fact]
    public async Task A_fix_has_Fix_All_unless_the_test_says_otherwise()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<FixWithoutFixAll>()
            .WithSource("""class A { string Text => [|"bad"|]; }""")
            .ExpectFix("""class A { string Text => "good"; }""")
            .RunAsync());

        Assert.Equal("FixWithoutFixAll has no Fix All. Give it one, or say WithoutFixAll().", failure.Message);
    }

    [Fact]
    public Task A_fix_may_go_without_Fix_All() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithFix<FixWithoutFixAll>()
        .WithSource("""class A { string Text => [|"bad"|]; }""")
        .ExpectFix("""class A { string Text => "good"; }""")
        .WithoutFixAll()
        .RunAsync();

    [Fact]
    public Task Nothing_is_offered_where_nothing_is_wrong() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithFix<ForbiddenWordFix>()
        .WithSource("""class A { string Text => "fine"; }""")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public async Task Fails_when_something_is_offered_and_should_not_be()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<ForbiddenWordFix>()
            .WithSource("""class A { string Text => [|"bad"|]; }""")
            .ExpectNoFix()
            .RunAsync());

        Assert.Equal("No fix is expected, but ForbiddenWordFix offers 'Say good', 'Say nothing'.", failure.Message);
    }

    [Fact]
    public async Task A_fix_without_an_expectation_is_a_mistake_of_the_test()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithFix<ForbiddenWordFix>()
            .WithSource("class A;")
            .RunAsync());

        Assert.Equal("Say what the fix does: ExpectFix(…) or ExpectNoFix().", failure.Message);
    }
}
