//: site TitleSuggester.SuggestAsync | input = 39 + tokens(summary) | unbounded
//: method TitleSuggester.SuggestAsync | requests = 1 | input = 39 + tokens(summary) | unbounded
namespace Blog;

public sealed class TitleSuggester(ChatClient client)
{
    public async Task<string> SuggestAsync(string summary)
    {
        var messages = new List<ChatMessage>
        {
            new SystemChatMessage("You suggest titles for blog posts."),
            new UserChatMessage("A post about gardening on balconies"),
            new AssistantChatMessage("Green Heights: Gardening Above the Street"),
            new UserChatMessage(summary),
        };

        ChatCompletion completion = await client.CompleteChatAsync(messages);
        return completion.Content[0].Text;
    }
}
