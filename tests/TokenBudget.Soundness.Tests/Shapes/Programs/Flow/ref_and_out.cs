//: unbounded
using OpenAI.Chat;

var text = "Before.";
Change(ref text);
if (!Given.Bool() || !int.TryParse("12", out var number))
{
    number = 7;
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text + number));

static void Change(ref string value) => value = "After the change, much longer than before.";
