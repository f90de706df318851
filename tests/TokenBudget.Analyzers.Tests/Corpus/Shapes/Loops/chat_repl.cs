//: site ReplApp.RunAsync | input = 21 + tokens(Console.ReadLine()) + iterations of line 10 × (8 + tokens(Console.ReadLine()) + tokens(reply in line 20)) | unbounded
//: method ReplApp.RunAsync | requests = iterations of line 10 | input = iterations of line 10 × (21 + tokens(Console.ReadLine())) + iterations of line 10 × (iterations of line 10 − 1) / 2 × (8 + tokens(Console.ReadLine()) + tokens(reply in line 20)) | unbounded
namespace Repl;

public sealed class ReplApp(ChatClient client)
{
    public async Task RunAsync()
    {
        var history = new List<ChatMessage> { new SystemChatMessage("You are a helpful assistant. Keep answers short.") };
        while (true)
        {
            Console.Write("You: ");
            var line = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                break;
            }

            history.Add(new UserChatMessage(line));
            ChatCompletion completion = await client.CompleteChatAsync(history);
            history.Add(new AssistantChatMessage(completion.Content[0].Text));
            Console.WriteLine("Assistant: " + completion.Content[0].Text);
        }
    }
}
