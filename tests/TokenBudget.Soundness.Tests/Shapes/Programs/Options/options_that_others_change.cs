//: unbounded
using OpenAI.Chat;

if (Given.Bool())
{
    Limits.Options.MaxOutputTokenCount = 5_000;
}

await Limits.Chat.CompleteChatAsync([new UserChatMessage("Hello")], Limits.Options);

internal static class Limits
{
    public static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 77 };

    public static readonly ChatClient Chat = new("gpt-4o-mini", Provider.Key, Provider.OpenAI);
}
