//: exact
using OpenAI.Chat;

await new Persona().AskAsync();

internal sealed class Persona
{
    private string Name { get; } = "Grace";

    private string System => $"You are {Name}, an admiral.";

    public Task AskAsync()
    {
        ChatClient chat = new("gpt-4o-mini", Provider.Key, Provider.OpenAI);
        return chat.CompleteChatAsync(new SystemChatMessage(System), new UserChatMessage("Report!"));
    }
}
