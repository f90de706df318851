//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(Build());

static IEnumerable<ChatMessage> Build()
{
    yield return new SystemChatMessage("Many short messages.");
    for (var i = 0; i < 60; i++)
    {
        yield return i % 2 == 0 ? new UserChatMessage("x") : new AssistantChatMessage("y");
    }
}
