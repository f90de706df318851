//: site Program.Main | input = 7 + tokens(Console.ReadLine()) | unbounded
//: method Program.Main | requests = 1 | input = 7 + tokens(Console.ReadLine()) | unbounded
namespace Hello;

internal static class Program
{
    private static async Task Main()
    {
        var client = new ChatClient("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY")!);
        Console.WriteLine("What do you want to know?");
        var completion = await client.CompleteChatAsync(Console.ReadLine());
        Console.WriteLine(completion.Value.Content[0].Text);
    }
}
