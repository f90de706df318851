//: unbounded
using OpenAI.Chat;

var text = "First.";
try
{
    text = "Second, a little longer.";
    if (Given.Bool())
    {
        throw new InvalidOperationException();
    }

    text = "Third, which is the longest of all these texts.";
}
catch (InvalidOperationException)
{
    text += " Caught.";
}
finally
{
    text += " Finally.";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
