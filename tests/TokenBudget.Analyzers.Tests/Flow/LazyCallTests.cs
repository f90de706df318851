namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>What is enumerated later sends the lists as they are then, not as they were when the method was called.</summary>
public sealed class LazyCallTests
{
    private const string Iterator = "IEnumerable<string> AskAll(ChatClient client, List<ChatMessage> given) { yield return client.CompleteChat(given).Value.Content[0].Text; }";
    private const string Query = "IEnumerable<string> AskAll(ChatClient client, List<ChatMessage> given) => Enumerable.Range(0, 2).Select(_ => client.CompleteChat(given).Value.Content[0].Text);";
    private const string AsyncIterator = "async IAsyncEnumerable<string> AskAll(ChatClient client, List<ChatMessage> given) { yield return (await client.CompleteChatAsync(given)).Value.Content[0].Text; }";

    [Theory]
    [InlineData("private static " + Iterator, "")]
    [InlineData("private static " + Query, "")]
    [InlineData("private static " + AsyncIterator, "await ")]
    [InlineData(Iterator, "")]
    [InlineData(Query, "")]
    [InlineData(AsyncIterator, "await ")]
    public async Task A_list_that_is_changed_before_is_not_known(string method, string each)
    {
        var isLocal = !method.StartsWith("private", StringComparison.Ordinal);
        var run = await Requests.OfAsync(
            "",
            "var list = new List<ChatMessage> { new UserChatMessage(\"Hello\") }; var answers = AskAll(client, list); list.Add(new UserChatMessage(\"Again\")); "
                + each + "foreach (var answer in answers) { _ = answer; }" + (isLocal ? method : ""),
            isLocal ? "" : method);

        Assert.Null(run.Tokens.Max);
    }

    [Theory]
    [InlineData("private static " + Iterator, "_ = AskAll(client, new List<ChatMessage> { new UserChatMessage(\"Hello\") });")]
    [InlineData(Iterator, "_ = AskAll(client, new List<ChatMessage> { new UserChatMessage(\"Hello\") });")]
    [InlineData("private static " + Iterator, "foreach (var answer in AskAll(client, new List<ChatMessage> { new UserChatMessage(\"Hello\") })) { break; }")]
    [InlineData(Iterator, "foreach (var answer in AskAll(client, new List<ChatMessage> { new UserChatMessage(\"Hello\") })) { break; }")]
    public async Task What_need_not_be_enumerated_to_its_end_has_no_minimum(string method, string statements)
    {
        var isLocal = !method.StartsWith("private", StringComparison.Ordinal);
        var run = await Requests.OfAsync("", statements + (isLocal ? method : ""), isLocal ? "" : method);

        Assert.Equal(0, run.Requests.Min);
        Assert.Equal(0, run.Tokens.Min);
    }

    [Theory]
    [InlineData("private static " + Iterator)]
    [InlineData(Iterator)]
    public async Task A_list_that_stays_as_it_is_is_known(string method)
    {
        var isLocal = !method.StartsWith("private", StringComparison.Ordinal);
        var run = await Requests.OfAsync(
            "",
            "var list = new List<ChatMessage> { new UserChatMessage(\"Hello\") }; foreach (var answer in AskAll(client, list)) { _ = answer; }" + (isLocal ? method : ""),
            isLocal ? "" : method);

        Assert.Equal((0, 8), (run.Tokens.Min, run.Tokens.Max));
    }
}
