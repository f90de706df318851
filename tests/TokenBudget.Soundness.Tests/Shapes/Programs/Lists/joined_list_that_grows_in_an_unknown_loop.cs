//: unbounded
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<string> lines = [];
var left = 3;
while (left > Given.Below(1))
{
    left--;
    lines.Add("The cat sat on the mat.");
    await chat.CompleteChatAsync(string.Join(" - ", lines));
}
