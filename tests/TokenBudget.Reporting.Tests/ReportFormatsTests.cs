using TokenBudget.Reporting.Formats;

namespace TokenBudget.Reporting.Tests;

public sealed class ReportFormatsTests
{
    [Fact]
    public void A_list_of_names_is_understood()
    {
        Assert.True(ReportFormats.TryParse(" MD, json,md", out var formats, out _));
        Assert.Equal(["json", "md"], formats.Select(format => format.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("json,")]
    [InlineData("jsn")]
    public void Other_names_are_refused_with_the_list(string names)
    {
        Assert.False(ReportFormats.TryParse(names, out _, out var error));
        Assert.Contains("There are: json, md.", error, StringComparison.Ordinal);
    }
}
