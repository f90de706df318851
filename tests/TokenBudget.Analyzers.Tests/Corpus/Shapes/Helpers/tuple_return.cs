//: site RefundBot.AnswerAsync | input = 22 + tokens(question) | bounded
//: method RefundBot.AnswerAsync | requests = 1 | input = 22 + tokens(question) | bounded
namespace Refunds;

public sealed class RefundBot(ChatClient client)
{
    public async Task<string> AnswerAsync([MaxTokens(400)] string question)
    {
        var (messages, options) = Prepare(question);
        ChatCompletion completion = await client.CompleteChatAsync(messages, options);
        return completion.Content[0].Text;
    }

    private static (List<ChatMessage> Messages, ChatCompletionOptions Options) Prepare(string question)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage("You answer questions about our refund policy."),
            new UserChatMessage("Question: " + question),
        };
        return (messages, new ChatCompletionOptions { MaxOutputTokenCount = 300 });
    }
}
