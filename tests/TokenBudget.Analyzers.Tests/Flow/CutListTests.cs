using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>Lists that are cut to a number of elements hold no more; what is known of their elements stays.</summary>
public sealed class CutListTests
{
    private const string Fill = "var list = new List<ChatMessage>(given); list.Add(new UserChatMessage(\"last\"));";

    [Theory]
    [InlineData("list.RemoveRange(0, list.Count - 5);", 5)]
    [InlineData("if (list.Count > 5) { list.RemoveRange(0, list.Count - 5); }", 5)]
    [InlineData("list.Insert(0, new SystemChatMessage(\"s\")); if (list.Count > 5) { list.RemoveRange(1, list.Count - 5); }", 5)]
    [InlineData("list = list.TakeLast(5).ToList();", 5)]
    [InlineData("list = list.Take(5).ToList();", 6)]
    [InlineData("while (list.Count > 5) { list.RemoveAt(0); }", 6)]
    [InlineData("if (list.Count >= 6) { return; }", 5)]
    [InlineData("if (!(list.Count < 6)) { return; }", 5)]
    public async Task A_list_that_is_cut_has_at_most_so_many_messages(string cut, int most)
    {
        var site = await SiteAsync(cut);
        Assert.Equal(3 + (4L * most), site.Parts.Single(part => part.Kind == Core.Estimates.PromptPartKind.Overhead).Tokens.Max);
    }

    [Theory]
    [InlineData("list.RemoveRange(0, 5);")]
    [InlineData("list.RemoveRange(0, list.Count - number);")]
    [InlineData("if (list.Count > 5) { list.RemoveAt(0); }")]
    [InlineData("if (list.Count > 5) { list.Clear(); list.AddRange(given); }")]
    [InlineData("while (list.Count > 5) { if (number > 3) break; list.RemoveAt(0); }")]
    [InlineData("if (list.Count <= 5 && Grow(list)) { } else { return; }")]
    public async Task Other_code_does_not_limit_the_messages(string cut) =>
        Assert.Null((await SiteAsync(cut)).Parts.Single(part => part.Kind == Core.Estimates.PromptPartKind.Overhead).Tokens.Max);

    [Theory]
    [InlineData("list.TakeLast(5)")]
    [InlineData("list[^5..]")]
    public async Task The_last_message_stays_where_the_last_ones_are_kept(string kept) =>
        Assert.True((await SiteAsync("", kept)).Input.Min >= (kept.StartsWith("list.", StringComparison.Ordinal) ? 3 + 4 + 1 : 3));

    [Fact]
    public async Task A_message_of_one_of_two_roles_is_one_message()
    {
        var facts = await Requests.OfAsync("bool mine", "ChatMessage message = mine ? new UserChatMessage(\"one\") : new AssistantChatMessage(\"two three\"); await client.CompleteChatAsync([message]);");
        Assert.Equal((3 + 4 + 1, 3 + 4 + 2), (facts.Tokens.Min, facts.Tokens.Max));
    }

    [Fact]
    public async Task A_list_after_a_branch_that_only_changes_how_many_there_are_counts_once()
    {
        var facts = await Requests.OfAsync("bool isShort", "var list = Enumerable.Repeat(new UserChatMessage(\"one\"), 8).ToList<ChatMessage>(); if (isShort) { list.RemoveRange(0, list.Count - 2); } await client.CompleteChatAsync(list);");
        Assert.Equal((3 + (2 * 5), 3 + (8 * 5)), (facts.Tokens.Min, facts.Tokens.Max));
    }

    private static async Task<CallSiteFacts> SiteAsync(string cut, string sent = "list") => (await Requests.FactsOfAsync(
        "IEnumerable<ChatMessage> given, int number",
        $"{Fill} {cut} await client.CompleteChatAsync({sent});",
        "private static bool Grow(List<ChatMessage> list) { list.AddRange(list.ToList()); return true; }")).CallSites.Single();
}
