//: unbounded
//: requests any
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("a")];
try
{
    Desk.Ask(messages);
}
catch (InvalidOperationException)
{
    await chat.CompleteChatAsync(messages);
}

static class Desk
{
    public static void Ask(List<ChatMessage> history)
    {
        if (Given.Bool())
        {
            history.Add(new UserChatMessage("failed"));
            throw new InvalidOperationException();
        }
    }
}
