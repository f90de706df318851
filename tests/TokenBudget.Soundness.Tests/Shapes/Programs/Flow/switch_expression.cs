//: bounded
using OpenAI.Chat;

var tone = Given.Below(4) switch
{
    0 => "Be brief.",
    1 => "Be thorough, and give three examples for every claim that you make.",
    2 => $"Use {Given.Below(10)} words.",
    _ => "",
};
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage(tone + "\nAnswer in English."), new UserChatMessage("What is tea?"));
