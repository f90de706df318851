//: site StockAgent.AskAsync | input = 64 + tokens(question) | bounded
//: method StockAgent.AskAsync | requests = rounds of line 15 | input = rounds of line 15 × (rounds of line 15 − 1) / 2 × (tokens(output) + tokens(tool results)) + rounds of line 15 × (64 + tokens(question)) | unbounded
using System.ComponentModel;
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Stock;

public sealed class StockAgent(IChatClient chat)
{
    public async Task<string> AskAsync([MaxTokens(300)] string question)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(CountOf)] };
        var messages = new List<ChatMessage> { new(ChatRole.System, "You check the stock of a warehouse."), new(ChatRole.User, question) };
        var response = await chat.GetResponseAsync(messages, options);
        return response.Text;
    }

    [Description("Counts the items of an article in stock")]
    private static int CountOf([Description("Number of the article")] int article) => article % 100;
}
