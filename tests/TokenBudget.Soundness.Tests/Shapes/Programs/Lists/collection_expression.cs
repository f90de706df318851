//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
ChatMessage[] examples = [new UserChatMessage("2 + 2"), new AssistantChatMessage("4")];
await chat.CompleteChatAsync([new SystemChatMessage("Calculate."), .. examples, .. new[] { new UserChatMessage("3 + 3"), }]);
