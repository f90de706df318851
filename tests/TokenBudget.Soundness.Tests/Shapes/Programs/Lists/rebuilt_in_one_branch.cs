//: unbounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Sort the list.")];
if (Given.Bool())
{
    foreach (var item in Given.Texts(5))
    {
        messages = [.. messages, new UserChatMessage("- item")];
    }
}

messages.Add(new UserChatMessage("Go."));
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
