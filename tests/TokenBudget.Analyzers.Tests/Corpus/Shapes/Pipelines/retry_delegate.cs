//: site AmountReader.ReadAsync | input = 14 + tokens(text[..3000]) | bounded
//: method AmountReader.ReadAsync | requests = 3 | input = 42 + 3 × tokens(text[..3000]) | bounded
namespace Amounts;

public sealed class AmountReader(ChatClient client)
{
    public Task<string> ReadAsync(string text) => RetryAsync(async () =>
    {
        ChatCompletion completion = await client.CompleteChatAsync("Extract the total amount from: " + text[..3000]);
        return completion.Content[0].Text;
    });

    private static async Task<string> RetryAsync(Func<Task<string>> action)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (HttpRequestException) when (attempt < 2)
            {
                await Task.Delay(100);
            }
        }
    }
}
