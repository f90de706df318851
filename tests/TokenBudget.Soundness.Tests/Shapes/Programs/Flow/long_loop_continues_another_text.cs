//: unbounded
using OpenAI.Chat;

var kept = "";
var text = "";
foreach (var word in Enumerable.Repeat("item ", 250))
{
    text = kept + word;
    if (Given.Below(3) == 0)
    {
        kept = text;
    }
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
