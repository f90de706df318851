//: exact
using OpenAI.Chat;

await Prompts.Chat.CompleteChatAsync(new SystemChatMessage(Prompts.System), new UserChatMessage(Prompts.Question));

internal static class Prompts
{
    public static readonly ChatClient Chat = new("gpt-4o-mini", Provider.Key, Provider.OpenAI);

    public static readonly string System = "Answer like a pirate. " + Length;

    public const string Length = "At most ten words.";

    public static string Question => "Where is the " + "treasure?";
}
