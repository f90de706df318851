//: unbounded
using OpenAI.Chat;

var text = "Short.";
void Grow() => text += " Longer by a few words.";
if (Given.Bool())
{
    Grow();
    Grow();
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
