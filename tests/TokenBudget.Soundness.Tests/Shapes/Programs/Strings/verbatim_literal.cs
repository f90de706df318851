//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o", Provider.Key, Provider.OpenAI);
chat.CompleteChat(new SystemChatMessage(@"You are a ""helpful"" assistant.
  Answer in C:\temp style.
"), new UserChatMessage(@"Go."));
