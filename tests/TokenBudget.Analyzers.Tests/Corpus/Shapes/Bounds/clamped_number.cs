//: site CafeNames.SuggestAsync | input = 14 | exact
//: method CafeNames.SuggestAsync | requests = 5 | input = 70 | bounded | at most = 70
namespace Cafes;

public sealed class CafeNames(ChatClient client)
{
    public async Task<List<string>> SuggestAsync(int wanted)
    {
        var names = new List<string>();
        for (var i = 0; i < Math.Min(wanted, 5); i++)
        {
            ChatCompletion completion = await client.CompleteChatAsync("Suggest a name for a café.");
            names.Add(completion.Content[0].Text);
        }

        return names;
    }
}
