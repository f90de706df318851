//: site Glossary.ExplainAsync | input = 21 + tokens(team) + tokens(term) | unbounded
//: method Glossary.ExplainAsync | requests = 1 | input = 21 + tokens(team) + tokens(term) | unbounded
namespace Wiki;

public sealed class Glossary
{
    private readonly ChatClient _client = new("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY")!);

    public async Task<string> ExplainAsync(string term, string team)
    {
        var completion = await _client.CompleteChatAsync($"Explain the term \"{term}\" to a new colleague in the {team} team.");
        return completion.Value.Content[0].Text;
    }
}
