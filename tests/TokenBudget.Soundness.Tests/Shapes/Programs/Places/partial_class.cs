//: exact
using OpenAI.Chat;

await new Poet().WriteAsync();

internal sealed partial class Poet
{
    private const string System = "You write haiku.";

    private readonly ChatClient _chat = new("gpt-4o-mini", Provider.Key, Provider.OpenAI);
}

internal sealed partial class Poet
{
    public async Task WriteAsync() => await _chat.CompleteChatAsync(new SystemChatMessage(System), new UserChatMessage(Topic));

    private static string Topic => "Autumn in Oulu";
}
