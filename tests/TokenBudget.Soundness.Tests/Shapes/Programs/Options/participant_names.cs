//: unbounded
//: at least 14
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new SystemChatMessage("Two people talk.") { ParticipantName = "moderator" },
    new UserChatMessage("Hello!") { ParticipantName = "alice" },
    new UserChatMessage("Hi!") { ParticipantName = Given.Bool() ? "bob" : "christopher" });
