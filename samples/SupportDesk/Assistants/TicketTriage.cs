using Microsoft.Extensions.AI;
using SupportDesk.Tickets;
using TokenBudget;

namespace SupportDesk.Assistants;

/// <summary>Sorts a new ticket into a queue.</summary>
public sealed class TicketTriage(IChatClient chat)
{
    private const int MaxCategoryTokens = 8;

    private const string Instructions = """
        You sort support tickets for an invoicing product.
        Answer with exactly one word out of this list and nothing else:
        Billing, Login, Import, Bug, FeatureRequest, Other.
        When two fit, take the one that stops the customer from working.
        """;

    /// <summary>The queue for a ticket; <see cref="TicketCategory.Other"/> when the answer is not one of the queues.</summary>
    [TokenBudget(MaxInputTokens = 1_400, MaxOutputTokens = 10, MaxCostUsd = 0.0005, CallsPerDay = 300)]
    public async Task<TicketCategory> ClassifyAsync(Ticket ticket, CancellationToken cancellationToken = default)
    {
        var options = new ChatOptions { Instructions = Instructions, MaxOutputTokens = MaxCategoryTokens, Temperature = 0 };
        var response = await chat.GetResponseAsync($"Subject: {ticket.Subject}\n\n{ticket.Body}", options, cancellationToken);

        return Enum.TryParse<TicketCategory>(response.Text.Trim(), ignoreCase: true, out var category) ? category : TicketCategory.Other;
    }
}
