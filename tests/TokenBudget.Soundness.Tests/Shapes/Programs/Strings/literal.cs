//: exact
//: model gpt-4o-mini
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
chat.CompleteChat("Say hi. It's 10:30, isn't it?\n\t\"Yes\"");
