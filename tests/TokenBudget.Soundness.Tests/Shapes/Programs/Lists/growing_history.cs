//: unbounded
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> history = [new SystemChatMessage("You play chess.")];
for (var i = 0; i < 3; i++)
{
    history.Add(new UserChatMessage("My move: e" + (i + 2)));
    ChatCompletion completion = await chat.CompleteChatAsync(history);
    history.Add(new AssistantChatMessage(completion));
}
