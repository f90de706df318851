//: site TaskRunner.RunAsync | input = 11 + tokens(Prompts[task]) + tokens(text) | bounded | open because the values of a dictionary are not followed
//: method TaskRunner.RunAsync | requests = 1 | input = 11 + tokens(Prompts[task]) + tokens(text) | bounded | open because the values of a dictionary are not followed
namespace Tasks;

public sealed class TaskRunner(ChatClient client)
{
    private static readonly Dictionary<string, string> Prompts = new()
    {
        ["summarize"] = "Summarize the text in one paragraph.",
        ["translate"] = "Translate the text into English.",
        ["correct"] = "Correct the grammar of the text.",
    };

    public async Task<string> RunAsync(string task, [MaxTokens(1000)] string text)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(Prompts[task]), new UserChatMessage(text));
        return completion.Content[0].Text;
    }
}
