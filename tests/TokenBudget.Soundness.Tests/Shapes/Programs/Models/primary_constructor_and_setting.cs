//: exact
//: setting token_budget.model = gpt-4o
using OpenAI.Chat;

await new Greeter(new ChatClient("gpt-4o", Provider.Key, Provider.OpenAI)).GreetAsync();

internal sealed class Greeter(ChatClient chat)
{
    public Task GreetAsync() => chat.CompleteChatAsync("Greet the user in Finnish.");
}
