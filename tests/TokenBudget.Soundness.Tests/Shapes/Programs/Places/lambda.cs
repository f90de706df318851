//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
const string System = "You are called by a lambda.";
Func<Task> ask = async () => await chat.CompleteChatAsync(new SystemChatMessage(System), new UserChatMessage("Hello"));
await ask();
