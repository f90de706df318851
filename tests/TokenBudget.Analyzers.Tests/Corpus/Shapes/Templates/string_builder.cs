//: site FormCompletion.CompleteAsync | input = 30 + tokens(role) + tokens(typed) + |phrases| × (3 + tokens(phrase)) | unbounded
//: method FormCompletion.CompleteAsync | requests = 1 | input = 30 + tokens(role) + tokens(typed) + |phrases| × (3 + tokens(phrase)) | unbounded
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Forms;

public sealed class FormCompletion(IChatClient chat)
{
    public async Task<string> CompleteAsync(string role, IReadOnlyList<string> phrases, string typed)
    {
        var system = new StringBuilder();
        system.Append("You complete what the user types in a form.\n");
        system.Append($"The user is a {role}.\n");
        system.Append("\nAllowed phrases:\n");
        foreach (var phrase in phrases)
        {
            system.Append("- ").Append(phrase).Append('\n');
        }

        var messages = new[] { new ChatMessage(ChatRole.System, system.ToString()), new ChatMessage(ChatRole.User, typed) };
        return (await chat.GetResponseAsync(messages, new ChatOptions { MaxOutputTokens = 60 })).Text;
    }
}
