//: exact
//: cap 77
using OpenAI.Chat;

await Greeter.GreetAsync();

internal static class Greeter
{
    private static readonly ChatCompletionOptions s_options = new() { MaxOutputTokenCount = 77 };

    public static async Task GreetAsync()
    {
        var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
        await chat.CompleteChatAsync([new UserChatMessage("Hello")], s_options);
    }
}
