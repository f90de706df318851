using Microsoft.CodeAnalysis;
using TokenBudget.Core.Estimates;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>The analysis says of every shape what a reader works out by hand.</summary>
public sealed class CorpusTests
{
    /// <summary>All shapes.</summary>
    public static TheoryData<string> Shapes => [.. CorpusShape.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_shape_costs_what_its_header_says(string name)
    {
        var shape = CorpusShape.Load(name);
        var findings = Finding.Of(await CorpusAnalysis.FactsOfAsync(shape)).ToList();

        var differences = new List<string>();
        foreach (var claim in shape.Claims)
        {
            var finding = findings.Find(finding => finding.IsSite == claim.IsSite && finding.Member == claim.Member);
            if (finding is null)
            {
                differences.Add($"{claim}: nothing is found");
            }
            else
            {
                findings.Remove(finding);
                Compare(claim, finding, differences);
            }
        }

        differences.AddRange(findings.Select(finding => $"the header does not have: {finding}"));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>A build works out more, for other projects; what it says of this one must not depend on that.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_an_editor_says_of_a_shape_a_build_says_too(string name)
    {
        var shape = CorpusShape.Load(name);
        var editor = await Project().RunAndGetDiagnosticsAsync();
        var build = await Project().InBuild().RunAndGetDiagnosticsAsync();

        Assert.NotEmpty(editor);
        Assert.Empty(editor.Except(build));

        Verification Project() => CorpusAnalysis.Project(shape).WithSeverity("TB1000", ReportDiagnostic.Info);
    }

    [Fact]
    public void There_are_at_least_sixty_shapes() => Assert.True(CorpusShape.Names.Count() >= 60);

    [Fact]
    public void What_has_no_limit_can_not_be_open() =>
        Assert.DoesNotContain(CorpusShape.Names.SelectMany(name => CorpusShape.Load(name).Claims), claim => !claim.HasBound && claim.OpenBecause is not null);

    [Fact]
    public void What_is_wider_differs() =>
        Assert.DoesNotContain(CorpusShape.Names.SelectMany(name => CorpusShape.Load(name).Claims), claim => claim.WiderThan == claim.Input);

    private static void Compare(Claim claim, Finding finding, List<string> differences)
    {
        void Same<T>(string what, T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
            {
                differences.Add($"{claim}: {what}\n  expected {expected}\n  actual   {actual}");
            }
        }

        Same("requests", claim.Requests, finding.RequestsExpression);
        Same("input", claim.Input, finding.Expression);
        Same("limit", claim.OpenBecause is null ? claim.Limit : ClaimedLimit.Unbounded, LimitOf(finding));
        Same("at least", claim.AtLeast ?? finding.Input.Min, finding.Input.Min);
        Same("at most", claim.AtMost ?? finding.Input.Max, finding.Input.Max);
    }

    private static ClaimedLimit LimitOf(Finding finding) => !finding.IsBounded ? ClaimedLimit.Unbounded
        : finding.Input is { Basis: Basis.Exact } && finding.Requests.Basis == Basis.Exact ? ClaimedLimit.Exact
        : ClaimedLimit.Bounded;
}
