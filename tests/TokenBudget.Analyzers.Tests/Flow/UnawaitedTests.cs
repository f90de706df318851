namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>A task that is not awaited at once may see what its caller changes meanwhile, so nothing is known of that.</summary>
public sealed class UnawaitedTests
{
    private const string Ask = "private static async Task Ask(ChatClient client, List<ChatMessage> messages) { await Task.Yield(); await client.CompleteChatAsync(messages); }";
    private const string List = "var list = new List<ChatMessage> { new UserChatMessage(\"Hello\") }; ";
    private const string More = "list.Add(new UserChatMessage(\"Hello\")); ";

    [Theory]
    [InlineData(List + "var task = Ask(client, list); " + More + "await task;")]
    [InlineData(List + "var task = Ask(client, list).ContinueWith(_ => { }); " + More + "await task;")]
    [InlineData(List + "_ = Ask(client, list); list.Clear();")]
    [InlineData(List + "var tasks = new List<Task>(); for (var i = 0; i < 3; i++) { " + More + "tasks.Add(Ask(client, list)); } await Task.WhenAll(tasks);")]
    [InlineData(List + "async Task Local() { await Task.Yield(); await client.CompleteChatAsync(list); } var task = Local(); " + More + "await task;")]
    public async Task A_list_that_is_changed_meanwhile_has_any_length(string statements) =>
        Assert.Null((await Requests.OfAsync("", statements, Ask)).Tokens.Max);

    [Theory]
    [InlineData(List + "await Ask(client, list); " + More, 8)]
    [InlineData(List + "await Ask(client, list).ConfigureAwait(false); " + More, 8)]
    [InlineData(List + More + "var task = Ask(client, list); Console.WriteLine(list.Count); await task;", 13)]
    [InlineData("var tasks = new List<Task>(); for (var i = 0; i < 3; i++) { " + List + More + "tasks.Add(Ask(client, list)); } await Task.WhenAll(tasks);", 39)]
    [InlineData(List + "Ask(client, list).Wait(); " + More, 8)]
    [InlineData("var task = Ask(client, [new UserChatMessage(\"Hello\")]); await task;", 8)]
    public async Task One_that_is_left_alone_stays_known(string statements, long tokens) =>
        Assert.Equal(tokens, (await Requests.OfAsync("", statements, Ask)).Tokens.Max);
}
