//: site CallSummarizer.SummarizeAsync | input = 18 + tokens(transcript) | unbounded
//: method CallSummarizer.SummarizeAsync | requests = 1 | input = 18 + tokens(transcript) | unbounded
namespace Calls;

public sealed class CallSummarizer
{
    private readonly ChatClient _chat;

    public CallSummarizer(OpenAI.OpenAIClient client, string? deployment)
    {
        _chat = client.GetChatClient(deployment ?? "gpt-4o-mini");
    }

    public async Task<string> SummarizeAsync(string transcript)
    {
        var prompt = "Summarize the call transcript in five bullet points:\n" + transcript;
        var completion = await _chat.CompleteChatAsync(prompt);
        return completion.Value.Content[0].Text;
    }
}
