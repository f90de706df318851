//: unbounded
using OpenAI.Chat;

await new Greeter(new ChatClient(Given.Bool() ? "gpt-4o" : "gpt-4", Provider.Key, Provider.OpenAI)).GreetAsync();

internal sealed class Greeter(ChatClient chat)
{
    public Task GreetAsync() => chat.CompleteChatAsync("Grüße die Benutzer auf 日本語, s'il vous plaît.");
}
