//: bounded
//: at least 12
using OpenAI.Chat;

var text = Given.Text();
string? maybe = Given.Bool() ? Given.Text() : null;
var trimmed = Given.Text().Trim();
if (trimmed.Length > 5)
{
    trimmed = "none";
}

var letters = "";
foreach (var letter in Given.Text().Take(4))
{
    letters += letter;
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new UserChatMessage("Cut: " + text[..Math.Min(text.Length, 10)] + string.Concat(Given.Text().Take(7)) + "!"),
    new UserChatMessage($"Maybe '{maybe?.Substring(0, Math.Min(maybe.Length, 6))}' or '{string.Join("\n", Given.Texts(6).Select(item => item[..Math.Min(item.Length, 3)]).Take(3))}'"),
    new UserChatMessage(trimmed + letters));
