//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new SystemChatMessage("Look at both parts."),
    new UserChatMessage(ChatMessageContentPart.CreateTextPart("First part."), ChatMessageContentPart.CreateTextPart("Second part.")));
