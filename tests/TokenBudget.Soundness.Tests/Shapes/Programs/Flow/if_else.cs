//: bounded
using OpenAI.Chat;

var system = "You plan trips.";
if (Given.Bool())
{
    system += " Prefer trains.";
}
else if (Given.Bool())
{
    system = system + " Prefer ferries, also when they take longer, unless the weather is bad.";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage("To Oulu."));
