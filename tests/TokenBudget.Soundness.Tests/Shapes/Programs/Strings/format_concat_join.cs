//: exact
using OpenAI.Chat;

var format = string.Format("{0} and {1} {{escaped}} {0}", "salt", "pepper");
var concat = string.Concat("a", "b'", "s ", format);
var join = string.Join(" | ", "red", "green", "blue");
string[] sizes = ["S", "M", "L"];
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(concat), new UserChatMessage(join + string.Join(", ", sizes)));
