using TokenBudget.Core.Facts;
using TokenBudget.Soundness.Tests.Analysis;
using TokenBudget.Soundness.Tests.Comparing;
using TokenBudget.Soundness.Tests.Decoding;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Samples;

/// <summary>Runs the samples against the loopback server and compares each call with the facts about it.</summary>
[Collection(LoopbackCollection.Name)]
public sealed class SampleTests(LoopbackServer server)
{
    private static readonly Dictionary<string, Task<CompilationFacts>> s_facts =
        new[] { "SupportDesk", "DocumentSummariser", "OverBudget" }.ToDictionary(sample => sample, AnalyzeAsync);

    /// <summary>The commands of the samples: sample, command, method that sends (its documentation-comment id holds this), requests.</summary>
    public static TheoryData<string, string, string, int> Commands => new()
    {
        { "SupportDesk", "index", "KnowledgeBase.IndexAsync", 1 },
        { "SupportDesk", "search", "KnowledgeBase.SearchAsync", 1 },
        { "SupportDesk", "triage", "TicketTriage.ClassifyAsync", 1 },
        { "SupportDesk", "draft", "ReplyDrafter.DraftAsync", 2 },
        { "SupportDesk", "translate", "ReplyTranslator.TranslateAsync", 1 },
        { "SupportDesk", "handover", "HandoverNotes.WriteAsync", 1 },
        { "SupportDesk", "ask", "DeskConversation.AskAsync", 1 },
        { "DocumentSummariser", "chunks", "ChunkSummariser.SummariseAsync", 2 },
        { "DocumentSummariser", "digest", "DigestWriter.WriteAsync", 1 },
        { "DocumentSummariser", "title", "TitleSuggester.SuggestAsync", 1 },
        { "DocumentSummariser", "keywords", "KeywordExtractor.ExtractAsync", 1 },
        { "DocumentSummariser", "ask", "DocumentChat.AskAsync", 1 },
        { "OverBudget", "classify", "CommitClassifier.ClassifyAsync", 1 },
        { "OverBudget", "notes", "NotesWriter.WriteAsync", 1 },
        { "OverBudget", "mail", "AnnouncementWriter.WriteMailAsync", 1 },
        { "OverBudget", "post", "AnnouncementWriter.WritePostAsync", 1 },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_a_sample_sends_is_what_its_facts_say(string sample, string command, string method, int count)
    {
        var requests = await SampleProcess.RunAsync(server, sample, command);
        Assert.Equal(count, requests.Count);

        var facts = await s_facts[sample];
        var site = Assert.Single(facts.CallSites, site => site.Method.Contains(method + "(", StringComparison.Ordinal));
        Assert.InRange(requests.Count, site.Calls.Min, site.Calls.Max ?? long.MaxValue);
        foreach (var request in requests.Select(RequestDecoder.Decode))
        {
            var violations = RequestComparison.Violations(site, request);
            Assert.True(violations.Count == 0, $"{site.InputExpression}:\n{string.Join("\n", violations)}");
            Assert.Equal(request.Model, site.Model.Id);
            if (request.IsChat && request.OutputCap is not null)
            {
                Assert.Equal(request.OutputCap, site.Output.Max);
            }
        }
    }

    [Theory]
    [InlineData("SupportDesk")]
    [InlineData("DocumentSummariser")]
    [InlineData("OverBudget")]
    public async Task Every_call_site_of_a_sample_is_found_and_has_a_command(string sample)
    {
        var facts = await s_facts[sample];
        var methods = Commands.Where(row => sample.Equals(row[0])).Select(row => (string)row[2]).Order(StringComparer.Ordinal);

        Assert.Equal(methods, facts.CallSites.Select(site => ShortName(site.Method)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_sample_that_is_over_budget_is_over_in_five_ways()
    {
        var facts = await s_facts["OverBudget"];

        Assert.Equal(
            ["TB1001", "TB1002", "TB1003", "TB1004", "TB1005"],
            facts.Findings.Select(finding => finding.Rule).Where(rule => rule is "TB1001" or "TB1002" or "TB1003" or "TB1004" or "TB1005").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SupportDesk")]
    [InlineData("DocumentSummariser")]
    public async Task The_other_samples_are_within_budget(string sample)
    {
        var facts = await s_facts[sample];

        Assert.DoesNotContain(facts.Findings, finding => finding.Rule is "TB1001" or "TB1002" or "TB1003" or "TB1004" or "TB1005" or "TB2003" || finding is { Rule: "TB2002", Severity: "warning" });
    }

    [Theory]
    [InlineData("SupportDesk")]
    [InlineData("DocumentSummariser")]
    [InlineData("OverBudget")]
    public async Task Figures_per_year_are_of_a_believable_size(string sample)
    {
        var facts = await s_facts[sample];

        Assert.All(facts.CallSites, site => Assert.InRange(site.PerYear?.Calls ?? 0, 0, 10_000_000));
        Assert.All(facts.CallSites, site => Assert.InRange(site.PerYear?.Usd ?? 0, 0, 100_000));
    }

    private static async Task<CompilationFacts> AnalyzeAsync(string sample)
    {
        var source = SampleFolder.Source(sample);
        return await ProgramAnalysis.AnalyzeAsync(source, source.Compile());
    }

    /// <summary><c>M:Desk.Assistants.Triage.RunAsync(…)</c> becomes <c>Triage.RunAsync</c>.</summary>
    private static string ShortName(string method)
    {
        var name = method["M:".Length..].Split('(')[0].Split('.');
        return string.Join('.', name[^2..]);
    }
}
