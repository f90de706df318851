//: unbounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("System.")];
var alias = messages;
alias.Add(new UserChatMessage("Added by another name."));
AddMore(messages);
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);

static void AddMore(List<ChatMessage> list) => list.Add(new UserChatMessage("Added by a method that got the list."));
