//: exact
using OpenAI.Chat;

await AskAsync();

static async Task AskAsync()
{
    var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
    var question = "Called by a local function?";
    await chat.CompleteChatAsync(question);
}
