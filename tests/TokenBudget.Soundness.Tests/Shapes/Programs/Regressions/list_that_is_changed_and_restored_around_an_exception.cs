//: unbounded
//: requests any
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("a")];
try
{
    messages.Add(new UserChatMessage("b"));
    MayFail();
    messages.RemoveAt(1);
    await chat.CompleteChatAsync(messages);
}
catch (InvalidOperationException)
{
    await chat.CompleteChatAsync(messages);
}

static void MayFail()
{
    if (Given.Bool())
    {
        throw new InvalidOperationException();
    }
}
