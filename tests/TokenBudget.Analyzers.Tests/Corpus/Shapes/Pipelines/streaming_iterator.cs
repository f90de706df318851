//: site StoryTeller.TellAsync | input = 12 + tokens(hero) | unbounded
//: method StoryTeller.TellAsync | requests = 1 | input = 12 + tokens(hero) | unbounded
//: method StoryTeller.TellToConsoleAsync | requests = 1 | input = 12 + tokens(hero) | unbounded
using Microsoft.Extensions.AI;

namespace Stories;

public sealed class StoryTeller(IChatClient chat)
{
    public async IAsyncEnumerable<string> TellAsync(string hero)
    {
        await foreach (var update in chat.GetStreamingResponseAsync("Tell a story about " + hero))
        {
            yield return update.Text;
        }
    }

    public async Task TellToConsoleAsync(string hero)
    {
        await foreach (var text in TellAsync(hero))
        {
            Console.Write(text);
        }
    }
}
