//: site NameForge.ForgeAsync | input = 16 + tokens(number) | bounded
//: method NameForge.ForgeAsync | requests = howMany | input = howMany × (16 + tokens(number)) | unbounded
namespace Dragons;

public sealed class NameForge(ChatClient client)
{
    public async Task<string[]> ForgeAsync(int howMany)
    {
        var tasks = Enumerable.Range(1, howMany).Select(async number =>
        {
            ChatCompletion completion = await client.CompleteChatAsync($"Invent a name for a dragon. Variant {number}");
            return completion.Content[0].Text;
        });
        return await Task.WhenAll(tasks);
    }
}
