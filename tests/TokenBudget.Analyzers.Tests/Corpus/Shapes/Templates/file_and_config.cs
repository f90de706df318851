//: site SqlCopilot.AskAsync | input = 24 + tokens(File.ReadAllText("prompts/sql.md")) + tokens(question) | unbounded
//: method SqlCopilot.AskAsync | requests = 1 | input = 24 + tokens(File.ReadAllText("prompts/sql.md")) + tokens(question) | unbounded
namespace Sql;

public sealed class SqlCopilot(ChatClient client)
{
    public async Task<string> AskAsync(string question)
    {
        var rules = File.ReadAllText("prompts/sql.md");
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage("You write T-SQL."),
            new SystemChatMessage(rules),
        };
        messages.Add(new UserChatMessage($"Question: {question}"));
        var completion = await client.CompleteChatAsync(messages);
        return completion.Value.Content[0].Text;
    }
}
