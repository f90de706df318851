//: unbounded
using OpenAI.Chat;

await AskAsync(Given.Int());

static async Task AskAsync<T>(T value)
{
    var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
    await chat.CompleteChatAsync($"Is {value} a number?");
}
