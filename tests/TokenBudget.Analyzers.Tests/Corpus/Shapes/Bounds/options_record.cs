//: site PoemWriter.WriteAsync | input = 21 + tokens(options.Lines) + tokens(options.Style) | bounded
//: method PoemWriter.WriteAsync | requests = 1 | input = 21 + tokens(options.Lines) + tokens(options.Style) | bounded
//: method PoemWriter.WriteHaikuAsync | requests = 1 | input = 24 | exact
using System.ComponentModel.DataAnnotations;

namespace Poems;

public sealed record PoemOptions
{
    public int Lines { get; init; } = 12;

    [MaxLength(30)]
    public string Style { get; init; } = "a sonnet";
}

public sealed class PoemWriter(ChatClient client)
{
    public Task<string> WriteHaikuAsync() => WriteAsync(new PoemOptions { Lines = 3, Style = "a haiku" });

    public async Task<string> WriteAsync(PoemOptions options)
    {
        ChatCompletion completion = await client.CompleteChatAsync($"Write a poem of {options.Lines} lines about the sea in the style of {options.Style}");
        return completion.Content[0].Text;
    }
}
