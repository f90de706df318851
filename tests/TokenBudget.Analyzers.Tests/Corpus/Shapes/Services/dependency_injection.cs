//: site GreetingService.GreetAsync | input = 20 + tokens(guest) | bounded
//: method GreetingService.GreetAsync | requests = 1 | input = 20 + tokens(guest) | bounded
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Hotels;

public static class Registration
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new ChatClient("gpt-4o-mini", "key"));
    }
}

public sealed class GreetingService(IChatClient chat)
{
    public async Task<string> GreetAsync([MaxLength(60)] string guest)
    {
        ChatMessage[] messages = [new(ChatRole.System, "You greet guests of a hotel by name."), new(ChatRole.User, guest)];
        var response = await chat.GetResponseAsync(messages);
        return response.Text;
    }
}
