namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>A private method is given what its type gives it, where all places are known that call it.</summary>
public sealed class KnownCallersTests
{
    private const string Asks = "private static Task Ask(ChatClient client, string text) => client.CompleteChatAsync(text);";

    [Theory]
    [InlineData("await Ask(client, \"a known text\");", Asks, 12)]
    [InlineData("await Ask(client, text[..100]);", Asks, 300)]
    [InlineData("await Ask(client, text[..100]); await Ask(client, $\"{number}\");", Asks, 300)]
    [InlineData("await Ask(client, text[..10]); await Sample.Ask(client, text[..20]);", Asks, 60)]
    [InlineData("await Outer(client, text[..10]);", Asks + "private static Task Outer(ChatClient client, string inner) => Ask(client, inner + \"!\");", 31)]
    [InlineData("await Task.WhenAll(given.Select(x => Ask(client, x[..10])));", Asks, 30)]
    [InlineData("await Ask(client, declared);", Asks, 20)]
    [InlineData("await Ask(client, \"a: \" + declared);", Asks, 23)]
    public async Task All_callers_limit_a_text(string statements, string members, long most)
    {
        var site = (await FactsAsync(statements, members)).CallSites.Single();
        Assert.Equal(3 + 4 + most, site.Input.Max);
    }

    [Theory]
    [InlineData("await Ask(client, text);", Asks)]
    [InlineData("await Ask(client, text[..100]); await Ask(client, text);", Asks)]
    [InlineData("await Ask(client, text[..100]); Func<ChatClient, string, Task> other = Ask; await other(client, text);", Asks)]
    [InlineData("await Ask(client, text[..100]);", "internal static Task Ask(ChatClient client, string text) => client.CompleteChatAsync(text);")]
    [InlineData("await Ask(client, text[..100]);", "[System.ComponentModel.Description(\"a\")] private static Task Ask(ChatClient client, string text) => client.CompleteChatAsync(text);")]
    [InlineData("await Ask(client, text[..100]);", Asks + "public Task Other(ChatClient client, string any) => Ask(client, any);")]
    [InlineData("await Ask(client, text[..100]);", "private static async Task Ask(ChatClient client, string text) { await client.CompleteChatAsync(text); if (text.Length < 9999) { await Ask(client, text + text); } }")]
    [InlineData("await Ask(client, text[..100]);", Asks + "private static Task Ask(ChatClient client, int number) => Ask(client, new string('a', number));")]
    [InlineData("await Ask(client, text[..100]);", "private static Task Ask(ChatClient client, string text) { text = System.IO.File.ReadAllText(text); return client.CompleteChatAsync(text); }")]
    public async Task One_caller_that_is_not_known_limits_nothing(string statements, string members) =>
        Assert.Contains((await FactsAsync(statements, members)).CallSites, site => site.Input.Max is null);

    [Theory]
    [InlineData("await Ask(text[..100]); async Task Ask(string given) => await client.CompleteChatAsync(given);", 300)]
    [InlineData("await Ask(text[..100]); await Ask(\"known\"); async Task Ask(string given) => await client.CompleteChatAsync(given);", 300)]
    public async Task All_calls_of_a_local_function_limit_a_text(string statements, long most) =>
        Assert.Equal(3 + 4 + most, (await FactsAsync(statements, "")).CallSites.Single().Input.Max);

    [Theory]
    [InlineData("await Ask(text[..100]); Func<string, Task> other = Ask; await other(text); async Task Ask(string given) => await client.CompleteChatAsync(given);")]
    [InlineData("await Ask(text[..100]); async Task Ask(string given) { await client.CompleteChatAsync(given); if (given.Length < 9999) { await Ask(given + given); } }")]
    [InlineData("await Ask(text[..100]); await Ask(text); async Task Ask(string given) => await client.CompleteChatAsync(given);")]
    public async Task A_local_function_that_may_be_given_anything_is_not_limited(string statements) =>
        Assert.Null((await FactsAsync(statements, "")).CallSites.Single().Input.Max);

    private static Task<Core.Facts.CompilationFacts> FactsAsync(string statements, string members) =>
        Requests.FactsOfAsync("string text, int number, string[] given, [MaxTokens(20)] string declared", statements, members);
}
