//: bounded
//: at least 8
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Answer.")];
foreach (var _ in Given.Texts(9).Take(5))
{
    messages.Add(new UserChatMessage("Are you there?"));
}

foreach (var _ in Given.Texts(9).Take(5))
{
    messages.Add(new UserChatMessage("Are you there?"));
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
