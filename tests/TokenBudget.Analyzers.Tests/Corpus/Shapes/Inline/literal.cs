//: site Greeter.GreetAsync | input = 22 | exact
//: method Greeter.GreetAsync | requests = 1 | input = 22 | exact
namespace Newsletter;

public sealed class Greeter(ChatClient client)
{
    public async Task<string> GreetAsync()
    {
        ChatCompletion completion = await client.CompleteChatAsync("Write a friendly greeting for our monthly newsletter. Two sentences, no emojis.");
        return completion.Content[0].Text;
    }
}
