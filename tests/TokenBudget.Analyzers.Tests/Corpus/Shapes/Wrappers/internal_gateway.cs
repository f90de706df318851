//: site Gateway.AskAsync | input = 11 + tokens(system) + tokens(user) | bounded | open because only the callers of private methods are looked at, and this one is internal
//: method Gateway.AskAsync | requests = 1 | input = 11 + tokens(system) + tokens(user) | bounded | open because only the callers of private methods are looked at, and this one is internal
//: method Politeness.IsPoliteAsync | requests = 1 | input = 21 + tokens(text) | bounded | at most = 271
namespace Forum;

internal static class Gateway
{
    internal static async Task<string> AskAsync(ChatClient client, string system, string user)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(user));
        return completion.Content[0].Text;
    }
}

internal sealed class Politeness(ChatClient client)
{
    public async Task<bool> IsPoliteAsync([MaxTokens(250)] string text) =>
        (await Gateway.AskAsync(client, "Answer yes or no: is this text polite?", text)).StartsWith('y');
}
