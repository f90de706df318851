//: site Concierge.AnswerAsync | input = 27 + tokens(question) | bounded | at most = 327
//: site Concierge.AnswerAsync#2 | input = 27 + tokens(question) | bounded | at most = 327
//: method Concierge.AnswerAsync | requests = 2 | input = 54 + 2 × tokens(question) | bounded
namespace Shop;

public sealed class Concierge(ChatClient client)
{
    public async Task<string> AnswerAsync([MaxTokens(300)] string question)
    {
        ChatCompletion kind = await client.CompleteChatAsync(
            new SystemChatMessage("Classify the question. Answer with one word: order, product or other."),
            new UserChatMessage(question));
        string system;
        switch (kind.Content[0].Text.Trim())
        {
            case "order":
                system = "You answer questions about orders. Ask for the order number if it is missing.";
                break;
            case "product":
                system = "You answer questions about our products.";
                break;
            default:
                system = "Say politely that you can only help with orders and products.";
                break;
        }

        ChatCompletion answer = await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(question));
        return answer.Content[0].Text;
    }
}
