//: unbounded
//: requests 1
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("You are a helpful assistant.")];
var desk = new Desk { Messages = [] };
if (Given.Bool())
{
    desk = new Desk { Messages = messages, Name = "other" };
}

desk.Messages.Add(new UserChatMessage("Some more."));
for (var i = Given.Below(4); i > 0; i--)
{
    desk.Messages.Add(new UserChatMessage("Even more."));
}

await chat.CompleteChatAsync(messages);

class Desk
{
    public List<ChatMessage> Messages { get; set; } = [];

    public string Name = "a";
}
