//: bounded
using OpenAI.Chat;

var text = "";
foreach (var word in "one two three four five six seven eight nine ten".Split(' ').Take(Given.Below(9) + 1).SelectMany(_ => Enumerable.Repeat("word ", 30)).Take(240))
{
    if (Given.Below(9) == 0)
    {
        break;
    }

    text += "word ";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
