//: unbounded
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("a")];

async Task AskAsync()
{
    await chat.CompleteChatAsync(messages);
    var same = messages;
    same.Add(new SystemChatMessage("b"));
}

foreach (var _ in Enumerable.Range(0, 3))
{
    await AskAsync();
}
