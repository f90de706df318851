//: unbounded
//: requests any
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
try
{
    await Desk.AskAsync(chat);
}
catch (InvalidOperationException)
{
}

static class Desk
{
    public static async Task AskAsync(ChatClient chat)
    {
        List<ChatMessage> messages = [new SystemChatMessage("a")];
        try
        {
            try
            {
                MayFail();
            }
            catch (InvalidOperationException) when (Given.Bool())
            {
                messages.Add(new AssistantChatMessage("b"));
                throw;
            }
        }
        finally
        {
            await chat.CompleteChatAsync(messages);
        }
    }

    private static void MayFail()
    {
        if (Given.Bool())
        {
            throw new InvalidOperationException();
        }
    }
}
