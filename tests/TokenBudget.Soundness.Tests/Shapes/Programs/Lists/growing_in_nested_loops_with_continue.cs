//: unbounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Sort the list.")];
var left = Given.Below(6);
while (left-- > 0)
{
    var inner = Given.Below(6);
    while (inner-- > 0)
    {
        messages.Add(new UserChatMessage("- item"));
    }

    if (Given.Bool())
    {
        continue;
    }
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
