//: unbounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Answer.")];
for (var i = 0; i < 110; i++)
{
    if (Given.Below(8) == 0)
    {
        break;
    }

    messages.Add(new UserChatMessage("Are you there?"));
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
