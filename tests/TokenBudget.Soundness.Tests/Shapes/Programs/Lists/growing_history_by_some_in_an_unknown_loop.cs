//: unbounded
//: requests 4
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> history = [new SystemChatMessage("You play chess.")];
var left = 4;
while (left > Given.Below(1))
{
    left--;
    if (Given.Bool())
    {
        history.Add(new UserChatMessage("A hint: think of the king."));
    }

    foreach (var hint in Given.Texts(2))
    {
        history.Add(new UserChatMessage("Hint."));
    }

    history.Add(new UserChatMessage("Your move."));
    ChatCompletion completion = await chat.CompleteChatAsync(history, new ChatCompletionOptions { MaxOutputTokenCount = 50 });
    history.Add(new AssistantChatMessage(completion.Content[0].Text));
}
