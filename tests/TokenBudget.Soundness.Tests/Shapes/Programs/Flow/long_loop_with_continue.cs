//: unbounded
using OpenAI.Chat;

var text = "Start.";
for (var i = 0; i < 120; i++)
{
    text += " Once.";
    if (i % 50 < 20 + Given.Below(30))
    {
        continue;
    }

    text += " Twice.";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
