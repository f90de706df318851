//: exact
using OpenAI.Chat;

var options = new ChatCompletionOptions { MaxOutputTokenCount = 10 };
if (Given.Bool())
{
    options.MaxOutputTokenCount = null;
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new UserChatMessage("Hello")], options);
