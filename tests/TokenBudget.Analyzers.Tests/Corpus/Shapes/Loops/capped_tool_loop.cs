//: site Calculator.SolveAsync | input = 100 + 8 × tokens(Random.Shared.Next(100)) + tokens(problem) | bounded
//: method Calculator.SolveAsync | requests = 5 | input = 360 + 20 × tokens(Random.Shared.Next(100)) + 5 × tokens(problem) | bounded
namespace Calculators;

public sealed class Calculator(ChatClient client)
{
    private const int MaxRounds = 5;

    private static readonly ChatTool Compute = ChatTool.CreateFunctionTool("compute", "Computes one operation.");

    public async Task<string?> SolveAsync([MaxTokens(100)] string problem)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage("Answer with the help of the calculator."), new UserChatMessage(problem) };
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 200 };
        options.Tools.Add(Compute);
        var rounds = 0;
        while (rounds < MaxRounds)
        {
            ChatCompletion completion = await client.CompleteChatAsync(messages, options);
            rounds++;
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                return completion.Content[0].Text;
            }

            foreach (var call in completion.ToolCalls.Take(2))
            {
                messages.Add(new ToolChatMessage(call.Id, "result: " + Random.Shared.Next(100)));
            }
        }

        return null;
    }
}
