//: site ReminderWriter.WriteAsync | input = 20 + tokens(day) + tokens(guests) + tokens(kind) | bounded
//: method ReminderWriter.WriteAsync | requests = 1 | input = 20 + tokens(day) + tokens(guests) + tokens(kind) | bounded
namespace Calendars;

public enum MeetingKind
{
    Board,
    Team,
    Customer,
}

public sealed class ReminderWriter(ChatClient client)
{
    public async Task<string> WriteAsync(MeetingKind kind, DateOnly day, int guests)
    {
        ChatCompletion completion = await client.CompleteChatAsync($"Write a reminder for a {kind} meeting on {day:yyyy-MM-dd} with {guests} guests.");
        return completion.Content[0].Text;
    }
}
