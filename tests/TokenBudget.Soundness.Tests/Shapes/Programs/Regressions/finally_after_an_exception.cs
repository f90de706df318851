//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("You are brief.")];
try
{
    try
    {
        if (Given.Bool())
        {
            throw new InvalidOperationException();
        }

        messages.Add(new UserChatMessage("Not always there."));
    }
    finally
    {
        await chat.CompleteChatAsync(messages);
    }
}
catch (InvalidOperationException)
{
}
