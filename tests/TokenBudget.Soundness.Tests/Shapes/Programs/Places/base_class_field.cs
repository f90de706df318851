//: unbounded
using OpenAI.Chat;

await new Child().RunAsync();

internal abstract class Parent
{
    protected string Prompt { get; set; } = "The parent's prompt.";

    public async Task RunAsync()
    {
        var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
        await chat.CompleteChatAsync(new SystemChatMessage(Prompt), new UserChatMessage(Question));
    }

    protected virtual string Question => "The parent's question.";
}

internal sealed class Child : Parent
{
    public Child() => Prompt = "The child's prompt is quite a bit longer.";

    protected override string Question => "And so is the child's question, as you can see.";
}
