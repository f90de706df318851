//: bounded
using OpenAI.Chat;

var text = "";
foreach (var _ in Given.Texts(4).Take(4))
{
    text += "again, ";
}

foreach (var _ in Given.Texts(4).Take(4))
{
    text += "again, ";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text + "and stop."));
