//: site PaletteMaker.MakeAsync | input = 14 + tokens(mood) | bounded
//: method PaletteMaker.MakeAsync | requests = 3 | input = 42 + 3 × tokens(mood) | bounded | at most = 72
namespace Palettes;

public sealed class PaletteMaker(ChatClient client)
{
    public async Task<string> MakeAsync([MaxTokens(10)] string mood)
    {
        var first = Task.Run(() => PickAsync(mood));
        var second = PickAsync(mood);
        return $"{await first}, {await second}, {await PickAsync(mood)}";

        async Task<string> PickAsync(string feeling)
        {
            ChatCompletion completion = await client.CompleteChatAsync("Name a color that fits: " + feeling);
            return completion.Content[0].Text;
        }
    }
}
