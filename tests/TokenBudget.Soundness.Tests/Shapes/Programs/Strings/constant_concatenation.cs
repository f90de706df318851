//: exact
using OpenAI.Chat;

const string Role = "You are a tester";
const string Tail = ". Answer with " + "yes or no.";
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage(Role + Tail), new UserChatMessage("Is 7 " + "prime?"));
