using System.Globalization;
using Xunit.Abstractions;

namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>Where the code limits what is sent, the analysis finds the limit, but for a few places that the documentation lists.</summary>
public sealed class PrecisionTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.95;

    [Fact]
    public async Task At_least_95_percent_of_what_is_limited_is_found_to_be_limited()
    {
        var precision = await PrecisionOfAsync();
        output.WriteLine(precision.Summary);
        foreach (var claim in precision.NotFound)
        {
            output.WriteLine($"  {claim}, {claim.OpenBecause}");
        }

        Assert.True(precision.Share >= LeastShare, precision.Summary + "\n" + string.Join("\n", precision.NotFound));
    }

    [Fact]
    public async Task The_documentation_has_the_figures_and_lists_every_limit_that_is_not_found()
    {
        var precision = await PrecisionOfAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "accuracy.md"));
        var section = page.Split("## Precision on the corpus")[^1].Split("\n## ")[0];

        Assert.Contains(precision.Summary, section, StringComparison.Ordinal);
        Assert.All(precision.NotFound, claim => Assert.Contains($"| `{claim.Shape}`, `{claim.Member}` | {claim.OpenBecause} |", section, StringComparison.Ordinal));
        Assert.Equal(precision.NotFound.Count, section.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    private static async Task<Precision> PrecisionOfAsync()
    {
        var (limited, found, notFound) = (0, 0, new List<Claim>());
        var shapes = CorpusShape.Names.Select(CorpusShape.Load).ToList();
        foreach (var shape in shapes)
        {
            var findings = Finding.Of(await CorpusAnalysis.FactsOfAsync(shape)).ToList();
            foreach (var claim in shape.Claims.Where(claim => claim.HasBound))
            {
                limited++;
                if (findings.Exists(finding => finding.IsSite == claim.IsSite && finding.Member == claim.Member && finding.IsBounded))
                {
                    found++;
                }
                else
                {
                    notFound.Add(claim);
                }
            }
        }

        var claims = shapes.Sum(shape => shape.Claims.Count);
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{shapes.Count} shapes, {claims} call sites and methods; {limited} of them have a bound in the code, {found} are found to be bounded: {100.0 * found / limited:0.0} %");
        return new Precision(summary, (double)found / limited, notFound);
    }

    private sealed record Precision(string Summary, double Share, IReadOnlyList<Claim> NotFound);
}
