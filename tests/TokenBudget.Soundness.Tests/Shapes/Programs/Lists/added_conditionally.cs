//: bounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Answer.")];
if (Given.Bool())
{
    messages.Add(new UserChatMessage("Here is an example of what I mean by a good answer."));
    messages.Add(new AssistantChatMessage("Understood."));
}

messages.Add(new UserChatMessage("Go."));
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
