//: exact
using OpenAI.Chat;

List<ChatMessage> messages = [new UserChatMessage("Last question?")];
messages.InsertRange(0, [new UserChatMessage("First"), new AssistantChatMessage("Answer")]);
messages.Insert(0, new SystemChatMessage("System at the front."));
messages.AddRange(new ChatMessage[] { new AssistantChatMessage("Last answer."), new UserChatMessage("Thanks!") });
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
