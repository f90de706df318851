//: site Planner.SplitAsync | input = 20 + tokens(task) | unbounded
//: method Planner.SplitAsync | requests = 1 + recursion of SplitAsync() | input = 20 + tokens(task) + recursion of SplitAsync() × (20 + tokens(task)) | unbounded
namespace Plans;

public sealed class Planner(ChatClient client)
{
    public async Task<List<string>> SplitAsync(string task, int depth)
    {
        if (depth == 0)
        {
            return [task];
        }

        ChatCompletion completion = await client.CompleteChatAsync("Break the task into two smaller tasks, one per line: " + task);
        var steps = new List<string>();
        foreach (var part in completion.Content[0].Text.Split('\n').Take(2))
        {
            steps.AddRange(await SplitAsync(part, depth - 1));
        }

        return steps;
    }
}
