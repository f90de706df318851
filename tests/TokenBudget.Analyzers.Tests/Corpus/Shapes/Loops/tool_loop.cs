//: site TripPlanner.PlanAsync | input = 52 + tokens(completion) + tokens(wish) + more iterations of line 14 × (4 + tokens(completion)) + |completion.ToolCalls| × (4 + max(2, tokens(File.ReadAllText("flights.json"))) + more iterations of line 14 × (4 + max(2, tokens(File.ReadAllText("flights.json"))))) | unbounded
//: method TripPlanner.PlanAsync | requests = 1 + more iterations of line 14 | input = ? | unbounded
namespace Trips;

public sealed class TripPlanner(ChatClient client)
{
    private static readonly ChatTool FindFlights = ChatTool.CreateFunctionTool("find_flights", "Finds flights between two cities.");

    public async Task<string> PlanAsync(string wish)
    {
        List<ChatMessage> messages = [new SystemChatMessage("You plan trips. Use the tools."), new UserChatMessage(wish)];
        var options = new ChatCompletionOptions { Tools = { FindFlights } };
        ChatCompletion completion;
        do
        {
            completion = await client.CompleteChatAsync(messages, options);
            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                messages.Add(new ToolChatMessage(call.Id, Execute(call.FunctionName)));
            }
        }
        while (completion.FinishReason == ChatFinishReason.ToolCalls);

        return completion.Content[0].Text;
    }

    private static string Execute(string function) => function == "find_flights" ? File.ReadAllText("flights.json") : "unknown tool";
}
