using System.Text.Json;
using TokenBudget.Reporting.Explanations;
using TokenBudget.Reporting.Json;

namespace TokenBudget.Reporting.Tests.Explanations;

public sealed class ExplanationJsonTests
{
    private static readonly TargetFinder Finder = new(Shop.Report.Projects);

    [Fact]
    public void A_method_is_the_entry_of_the_report()
    {
        var explained = Explain("SummarizeAllAsync");

        using var report = JsonDocument.Parse(ReportJson.Write(Shop.Report));
        Assert.Equal(ExplanationJson.Format, explained.GetProperty("format").GetString());
        Assert.True(JsonElement.DeepEquals(report.RootElement.GetProperty("methods")[0], explained.GetProperty("method")));
        Assert.False(explained.TryGetProperty("callSite", out _));
    }

    [Fact]
    public void A_call_site_comes_with_the_methods_that_reach_it()
    {
        var explained = Explain("Chat.cs:20");

        Assert.Equal("aaaaaaaaaaaa", explained.GetProperty("callSite").GetProperty("id").GetString());
        Assert.Equal(
            ["M:Shop.Chat.SummarizeAllAsync(System.String[])", "M:Shop.Chat.SummarizeAsync(System.String)"],
            explained.GetProperty("reachedBy").EnumerateArray().Select(method => method.GetProperty("id").GetString()));
        Assert.Equal(0, Explain("Search.cs:9").GetProperty("reachedBy").GetArrayLength());
    }

    private static JsonElement Explain(string query) =>
        JsonDocument.Parse(ExplanationJson.Write(Assert.Single(Finder.Find(query)), Finder.Projects)).RootElement;
}
