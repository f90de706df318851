//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await new Speaker(chat).SayAsync(Given.Below(3));

class Speaker(ChatClient client)
{
    public string Style { get; set; } = "You are a helpful assistant.";

    public async Task SayAsync(int level)
    {
        switch (level)
        {
            case 1 or 2:
                break;
            default:
                Style = "a";
                break;
        }

        await client.CompleteChatAsync([new SystemChatMessage(Style)]);
    }
}
