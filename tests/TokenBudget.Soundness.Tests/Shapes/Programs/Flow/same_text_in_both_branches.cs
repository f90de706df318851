//: exact
//: requests 1
using OpenAI.Chat;

await Run(Given.Bool());

static async Task Run(bool verbose)
{
    var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
    var text = "Count to ten.";
    if (!verbose)
    {
        text = "Count to ten.";
    }

    await chat.CompleteChatAsync(text);
}
