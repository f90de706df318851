//: unbounded
//: requests any
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("a")];
try
{
    try
    {
        if (Given.Bool())
        {
            throw new InvalidOperationException();
        }
    }
    catch (InvalidOperationException)
    {
        messages.Add(new AssistantChatMessage("b"));
        throw;
    }
}
catch (InvalidOperationException)
{
    await chat.CompleteChatAsync(messages);
}

try
{
    await AskAsync(messages);
}
catch (InvalidOperationException)
{
    await chat.CompleteChatAsync(messages);
}

async Task AskAsync(List<ChatMessage> history) => await Desk.AskAsync(chat, history);

static class Desk
{
    public static async Task AskAsync(ChatClient chat, List<ChatMessage> history)
    {
        if (Given.Bool())
        {
            history.Add(new UserChatMessage("failed"));
            throw new InvalidOperationException();
        }

        await chat.CompleteChatAsync(history);
    }
}
