//: site TripPlanner.PlanAsync | input = 52 + tokens(reply in line 16) + tokens(wish) + more iterations of line 14 × (4 + tokens(reply in line 16)) + |parts of the reply in line 16| × (4 + max(2, tokens(File.ReadAllText("flights.json"))) + more iterations of line 14 × (4 + max(2, tokens(File.ReadAllText("flights.json"))))) | unbounded
//: method TripPlanner.PlanAsync | requests = 1 + more iterations of line 14 | input = 48 + tokens(wish) + more iterations of line 14 × (more iterations of line 14 − 1) / 2 × (4 + tokens(reply in line 16) + |parts of the reply in line 16| × (4 + max(2, tokens(File.ReadAllText("flights.json"))))) + more iterations of line 14 × (52 + tokens(reply in line 16) + tokens(wish) + |parts of the reply in line 16| × (4 + max(2, tokens(File.ReadAllText("flights.json"))))) | unbounded
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
