//: bounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Answer all questions.")];
for (var i = 1; i <= 4; i++)
{
    messages.Add(new UserChatMessage($"Question {i}?"));
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
