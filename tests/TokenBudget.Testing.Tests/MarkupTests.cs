using TokenBudget.Testing.Tests.Samples;

namespace TokenBudget.Testing.Tests;

public sealed class MarkupTests
{
    [Fact]
    public Task Marks_may_nest_and_name_several_rules() => Verify.Analyzers(new ForbiddenWordAnalyzer(), new OuterLiteralAnalyzer())
        .WithSource("""
            class C
            {
                string A => {|TEST002,TEST001:"bad"|};
                string B => {|TEST002:{|TEST001:"bad"|}|};
                object[] Tables => [new[] { 1 }, 1 | 2];
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_mark_may_span_lines() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithSource(""""
            class C
            {
                string A => [|"""
                    one
                    bad
                    """|];
            }
            """")
        .RunAsync();

    [Fact]
    public void A_mark_must_be_closed()
    {
        var failure = Assert.Throws<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>()
            .WithSource("""class C { string Text => {|TEST001:"bad"; }"""));

        Assert.Equal("A mark is not closed; after its start stands '\"bad\"; }'.", failure.Message);
    }

    [Fact]
    public Task Carriage_returns_do_not_move_marks() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithSource("class C\r\n{\r\n    string Text => [|\"bad\"|];\r\n}\r\n")
        .RunAsync();
}
