using TokenBudget.Reporting.Json;

namespace TokenBudget.Reporting.Tests;

public sealed class ReportJsonTests
{
    [Fact]
    public void The_report_of_the_shop_is_written_as_documented() =>
        Snapshot.Match("shop.json", ReportJson.Write(Shop.Report));

    [Fact]
    public void Lines_end_in_LF_and_paths_of_this_machine_do_not_occur()
    {
        var json = ReportJson.Write(Shop.Report);

        Assert.DoesNotContain('\r', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, json, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_gives_back_what_was_written()
    {
        var reports = new RandomReports(1);
        for (var i = 0; i < 200; i++)
        {
            var json = ReportJson.Write(reports.Next(i));

            Assert.Equal(json, ReportJson.Write(ReportJson.Read(json)));
        }
    }

    [Fact]
    public void The_order_of_projects_and_entries_leaves_no_trace()
    {
        var projects = Enumerable.Range(0, 8).Select(number => new RandomReports(number).Project(number)).ToArray();
        var expected = ReportJson.Write(new Report(projects));
        Array.Reverse(projects);

        Assert.Equal(expected, ReportJson.Write(new Report(projects.Select(project => project with { CallSites = [.. project.CallSites.Reverse()], Methods = [.. project.Methods.Reverse()] }))));
    }

    [Fact]
    public void Amounts_that_are_equal_are_written_equally()
    {
        var site = Shop.Triage;
        var left = Write(site with { CostUsd = new(0.10m, 0.200m, 0.3m) });
        var right = Write(site with { CostUsd = new(0.1m, 0.2m, 0.3000m) });

        Assert.Equal(left, right);

        static string Write(Core.Facts.CallSiteFacts site) =>
            ReportJson.Write(ReportBuilder.Build(Shop.Facts with { CallSites = [site] }, "Shop", "Shop.csproj"));
    }

    [Fact]
    public void A_lone_surrogate_in_a_message_does_not_stop_the_report()
    {
        var finding = Shop.Facts.Findings[0] with { Message = "cut \ud83d here" };
        var json = ReportJson.Write(ReportBuilder.Build(Shop.Facts with { Findings = [finding] }, "Shop", "Shop.csproj"));

        Assert.Contains("cut \uFFFD here", ReportJson.Read(json).Projects[0].Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_of_later_additions_are_ignored()
    {
        var json = ReportJson.Write(Shop.Report);
        var later = json.Replace("\"projects\": [", "\"owner\": {\"team\": 1}, \"projects\": [", StringComparison.Ordinal);

        Assert.Equal(json, ReportJson.Write(ReportJson.Read(later)));
    }

    [Fact]
    public void Every_truncated_report_is_refused()
    {
        var json = ReportJson.Write(Shop.Report).TrimEnd();
        for (var length = 0; length < json.Length; length++)
        {
            Assert.Throws<ReportFormatException>(() => ReportJson.Read(json[..length]));
        }
    }

    [Theory]
    [InlineData("tokenbudget-report/1", "tokenbudget-report/2", "Update TokenBudget")]
    [InlineData("tokenbudget-report/1", "something-else/1", "not a TokenBudget report")]
    [InlineData("\"format\"", "\"formatted\"", "not a TokenBudget report")]
    [InlineData("\"encoding\"", "\"encodings\"", "callSites[0].model.encoding is missing")]
    [InlineData("\"line\": 20", "\"line\": \"20\"", "callSites[0].line must be an integer")]
    [InlineData("\"line\": 20", "\"line\": 20.5", "callSites[0].line must be an integer")]
    [InlineData("\"basis\": \"declared\"", "\"basis\": \"guessed\"", "none of: exact, bounded, declared, assumed, unbounded")]
    [InlineData("\"max\": 6214", "\"max\": 12", "callSites[0].input holds impossible values")]
    [InlineData("\"derivation\": [", "\"derivation\": [1, ", "methods[0].derivation[0] must be an object")]
    [InlineData("\"kind\": \"loop\"", "\"kind\": \"goto\"", "methods[0].derivation[0].kind is 'goto', which is none of: request, loop, branch, call, summary, declared, unknown")]
    [InlineData("\"depth\": 2", "\"depths\": 2", "methods[0].derivation[2].depth is missing")]
    [InlineData("\"|documents|\"", "7", "methods[0].unbounded[0] must be a text")]
    [InlineData("\"budget\": [", "\"budget\": [{}, ", "methods[0].budget[0].kind is missing")]
    [InlineData("\"parts\": [", "\"parts\": 1, \"x\": [", "callSites[0].input.parts must be a list")]
    [InlineData("\"file\": \"src/Shop.Api/Shop.Api.csproj\"", "\"file\": \"Other.csproj\"", "which \"projects\" does not list")]
    public void A_damaged_report_is_refused_with_a_reason(string text, string damaged, string reason)
    {
        var json = ReportJson.Write(Shop.Report);
        Assert.Contains(text, json, StringComparison.Ordinal);

        var exception = Assert.Throws<ReportFormatException>(() => ReportJson.Read(json.Replace(text, damaged, StringComparison.Ordinal)));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_earlier_reports_did_not_say_of_methods_is_unknown_and_not_nothing()
    {
        var entry = """
            { "id": "M:A.B", "project": "A", "projectFile": "A.csproj", "targetFramework": "", "expression": "5", "min": 5, "expected": 5, "max": 5, "basis": "exact", "budget": null }
            """;
        var json = ReportJson.Write(ReportBuilder.Build(new Core.Facts.CompilationFacts { Assembly = "A" }, "A", "A.csproj")).Replace("\"methods\": []", $"\"methods\": [{entry}]", StringComparison.Ordinal);

        var method = Assert.Single(ReportJson.Read(json).Projects[0].Methods);
        Assert.Equal(5, method.Tokens.Max);
        Assert.False(method.Requests.IsBounded || method.Output.IsBounded);
        Assert.Null(method.CostUsd);
        Assert.Equal("", method.File);
        Assert.Empty(method.Budgets);

        var again = ReportJson.Write(ReportJson.Read(json));
        Assert.Equal(again, ReportJson.Write(ReportJson.Read(again)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"format\": 1}")]
    [InlineData("{\"format\": \"tokenbudget-report/1\"}")]
    [InlineData("{\"format\": \"tokenbudget-report/1\", \"projects\": {}, \"callSites\": [], \"methods\": [], \"findings\": []}")]
    [InlineData("{\"format\": \"tokenbudget-report/1\", \"projects\": [1], \"callSites\": [], \"methods\": [], \"findings\": []}")]
    public void What_is_no_report_is_refused(string json) =>
        Assert.Throws<ReportFormatException>(() => ReportJson.Read(json));
}
