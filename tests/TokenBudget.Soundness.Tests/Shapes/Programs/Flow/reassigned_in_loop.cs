//: unbounded
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var text = "Start";
for (var i = 0; i < 3; i++)
{
    ChatCompletion completion = await chat.CompleteChatAsync(new UserChatMessage("Continue: " + text));
    text = completion.Content[0].Text;
}
