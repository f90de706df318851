//: unbounded
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Sort the list.")];
foreach (var item in Given.Texts(5))
{
    messages = [.. messages, new UserChatMessage("- item")];
}

if (Given.Bool())
{
    messages.RemoveAt(messages.Count - 1);
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([.. messages, new UserChatMessage("Go.")]);
