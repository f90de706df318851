using System.Text;
using Microsoft.Extensions.AI;
using SupportDesk.Tickets;
using TokenBudget;

namespace SupportDesk.Assistants;

/// <summary>Writes the note for the colleagues of the next shift.</summary>
public sealed class HandoverNotes(IChatClient chat)
{
    private const int MaxTickets = 25;

    private static readonly ChatOptions s_options = new() { MaxOutputTokens = 500, Temperature = 0.2f };

    /// <summary>The note, piece by piece as it is written.</summary>
    [TokenBudget(MaxInputTokens = 5_500, MaxOutputTokens = 500, CallsPerDay = 3)]
    public async IAsyncEnumerable<string> WriteAsync(IReadOnlyList<Ticket> tickets)
    {
        var list = new StringBuilder();
        list.AppendLine("Open tickets:");
        foreach (var ticket in tickets.Take(MaxTickets))
        {
            list.Append("* #").Append(ticket.Number).Append(' ').Append(ticket.Subject)
                .Append(" (").Append(ticket.Customer).Append(", ").Append(ticket.Priority).AppendLine(")");
        }

        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Summarise the open tickets for the next shift. Group them by cause, urgent ones first. At most ten lines."),
            new(ChatRole.User, list.ToString()),
        ];
        await foreach (var update in chat.GetStreamingResponseAsync(messages, s_options))
        {
            yield return update.Text;
        }
    }
}
