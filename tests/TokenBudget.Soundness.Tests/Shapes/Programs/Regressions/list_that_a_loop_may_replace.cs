//: unbounded
//: requests 1
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("You are a helpful assistant.")];
var other = messages;
while (true)
{
    if (Given.Bool())
    {
        break;
    }

    other = [.. other, new UserChatMessage("Again.")];
}

other.Add(new UserChatMessage("Some more."));
await chat.CompleteChatAsync(messages);
