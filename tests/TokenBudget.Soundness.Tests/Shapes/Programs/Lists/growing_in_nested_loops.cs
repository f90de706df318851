//: unbounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Sort the list.")];
foreach (var group in Given.Texts(3))
{
    foreach (var item in Given.Texts(3))
    {
        messages.Add(new UserChatMessage("- item"));
    }
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
