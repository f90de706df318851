//: site Greeter.GreetAsync | input = 13 + tokens(name) | bounded
//: method Greeter.GreetAsync | requests = 1 | input = 13 + tokens(name) | bounded
using System.ComponentModel.DataAnnotations;

namespace Greetings;

public sealed class Visitor
{
    [MaxLength(50)]
    public string? Name { get; init; }

    public bool IsCustomer { get; init; }
}

public sealed class Greeter(ChatClient client)
{
    public async Task<string> GreetAsync(Visitor visitor)
    {
        var prompt = visitor is { IsCustomer: true, Name: { } name } ? $"Greet the customer: {name}" : "Greet the stranger.";
        ChatCompletion completion = await client.CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }
}
