//: unbounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Old system."), new UserChatMessage("Old question with many more words in it.")];
messages.RemoveAt(0);
if (Given.Bool())
{
    messages.Clear();
}

messages.Add(new UserChatMessage("New question."));
messages[0] = new UserChatMessage("Replaced question, which is a good deal longer than the other ones were.");
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
