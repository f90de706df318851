using System.Globalization;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Reporting.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.0012", "0.0012")]
    [InlineData("0.00123456", "0.0012")]
    [InlineData("0.00000001049", "0.00000001")]
    [InlineData("0.5", "0.5")]
    [InlineData("0.25", "0.25")]
    [InlineData("0.999", "1")]
    [InlineData("1", "1.00")]
    [InlineData("1204.5", "1,204.50")]
    public void Usd_has_two_significant_digits_below_one(string amount, string expected) =>
        Assert.Equal(expected, Figures.Usd(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0", "0 %")]
    [InlineData("0.04", "< 0.1 %")]
    [InlineData("0.44", "0.4 %")]
    [InlineData("9.96", "10 %")]
    [InlineData("72.6", "73 %")]
    [InlineData("99.97", "99.9 %")]
    [InlineData("100", "100 %")]
    [InlineData("100.01", "100.1 %")]
    [InlineData("1234.5", "1,235 %")]
    public void Only_what_is_100_percent_is_shown_as_100_percent(string percent, string expected) =>
        Assert.Equal(expected, Figures.Percent(decimal.Parse(percent, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("999999", "999,999")]
    [InlineData("1000000", "1 M")]
    [InlineData("1250000", "1.25 M")]
    [InlineData("300000000", "300 M")]
    [InlineData("12345678901", "12.35 B")]
    public void Large_numbers_are_shortened(string value, string expected) =>
        Assert.Equal(expected, Figures.Compact(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Intervals_say_what_is_known()
    {
        Assert.Equal("41", Figures.Interval(TokenEstimate.Exact(41)));
        Assert.Equal("61…1,261", Figures.Interval(new TokenEstimate(61, 100, 1_261, Basis.Bounded)));
        Assert.Equal("~61…1,261", Figures.Interval(new TokenEstimate(61, 100, 1_261, Basis.Assumed)));
        Assert.Equal("≥ 61", Figures.Interval(TokenEstimate.Unbounded(61, 261)));
    }

    [Fact]
    public void An_unknown_price_is_unknown_and_not_zero()
    {
        Assert.Equal("unknown", Figures.UsdInterval(null));
        Assert.Equal("0.0003…0.0012", Figures.UsdInterval(new CostFacts(0.0003m, 0.0005m, 0.0012m)));
        Assert.Equal("≥ 0.0003", Figures.UsdInterval(new CostFacts(0.0003m, 0.0005m, null)));
        Assert.Equal("0.0003", Figures.UsdInterval(new CostFacts(0.0003m, 0.0003m, 0.0003m)));
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            Assert.Equal("1,204.50", Figures.Usd(1204.5m));
            Assert.Equal("1.25 M", Figures.Compact(1_250_000));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
