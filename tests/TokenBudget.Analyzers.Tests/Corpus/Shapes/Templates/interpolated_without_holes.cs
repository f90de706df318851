//: site RiskFinder.FindAsync | input = 18 + tokens(plan) | bounded | at most = 9018
//: method RiskFinder.FindAsync | requests = 1 | input = 18 + tokens(plan) | bounded
namespace Projects;

public sealed class RiskFinder(ChatClient client)
{
    private readonly string _instruction = $"List three risks of the project.";

    public async Task<string> FindAsync(string plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Length > 3000)
        {
            throw new ArgumentException("The plan is too long.", nameof(plan));
        }

        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(_instruction), new UserChatMessage(plan));
        return completion.Content[0].Text;
    }
}
