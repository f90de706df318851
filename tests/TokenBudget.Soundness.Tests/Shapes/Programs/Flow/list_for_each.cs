//: exact
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<string> words = ["one", "two"];
words.ForEach(word => chat.CompleteChat("Say a number."));
