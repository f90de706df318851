//: bounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<Task> tasks = [];
foreach (var text in new[] { "Count to three.", "Count to five." })
{
    List<ChatMessage> messages = [new SystemChatMessage("Answer briefly.")];
    messages.Add(new UserChatMessage(text));
    tasks.Add(AskAsync(messages));
}

await Task.WhenAll(tasks);

async Task AskAsync(List<ChatMessage> messages)
{
    await Task.Delay(5);
    await chat.CompleteChatAsync(messages);
}
