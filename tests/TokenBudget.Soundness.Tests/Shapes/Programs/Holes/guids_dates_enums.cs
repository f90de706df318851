//: bounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new SystemChatMessage($"Ticket {Given.Guid()} was opened on {Given.Day()}, {Given.DateTime():yyyy-MM-dd}."),
    new UserChatMessage($"At {Given.DateTime():O}; took {Given.TimeSpan()}; {Given.Guid():N}; {(DayOfWeek)Given.Int()}; {DateOnly.FromDateTime(Given.DateTime()):dd.MM.yyyy}"));
