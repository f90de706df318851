//: site QueryBuilder.BuildAsync | input = 86 + tokens(request) | bounded | at most = 686
//: method QueryBuilder.BuildAsync | requests = 1 | input = 86 + tokens(request) | bounded
using System.ComponentModel.DataAnnotations;

namespace Search;

public sealed class QueryBuilder(ChatClient client)
{
    private static readonly (string Request, string Query)[] Examples =
    [
        ("cheap red shoes for kids", "color:red category:shoes audience:kids sort:price"),
        ("warm jacket under 100 euros", "category:jackets feature:warm price:<100"),
        ("tent for four people", "category:tents capacity:4"),
    ];

    public async Task<string> BuildAsync([MaxLength(200)] string request)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage("Turn the request into a search query.") };
        foreach (var (example, query) in Examples)
        {
            messages.Add(new UserChatMessage(example));
            messages.Add(new AssistantChatMessage(query));
        }

        messages.Add(new UserChatMessage(request));
        ChatCompletion completion = await client.CompleteChatAsync(messages);
        return completion.Content[0].Text;
    }
}
