//: unbounded
//: at least 16
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new SystemChatMessage("You are a careful translator who keeps names."),
    new UserChatMessage($"Translate this text:\n{Given.Text()}\nEnd of text, isn't it? {Given.Text()}s"));
