//: exact
//: cap 40
using OpenAI.Chat;

await foreach (var piece in StreamAsync())
{
    _ = piece.Length;
}

static async IAsyncEnumerable<string> StreamAsync()
{
    var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
    await foreach (var update in chat.CompleteChatStreamingAsync([new SystemChatMessage("Stream."), new UserChatMessage("Now.")], new() { MaxOutputTokenCount = 40 }))
    {
        foreach (var part in update.ContentUpdate)
        {
            yield return part.Text;
        }
    }
}
