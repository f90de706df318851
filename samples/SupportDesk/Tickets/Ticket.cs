using System.ComponentModel.DataAnnotations;
using TokenBudget;

namespace SupportDesk.Tickets;

/// <summary>A message from a customer, as the web form delivers it.</summary>
public sealed record Ticket
{
    /// <summary>Number that the customer sees.</summary>
    public required int Number { get; init; }

    /// <summary>The account it belongs to.</summary>
    public required Guid Account { get; init; }

    /// <summary>Name from the account.</summary>
    [StringLength(60)]
    public required string Customer { get; init; }

    /// <summary>First line of the message.</summary>
    [MaxLength(120)]
    public required string Subject { get; init; }

    /// <summary>The message. The form refuses longer ones.</summary>
    [MaxTokens(1_000)]
    public required string Body { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTime Received { get; init; }

    /// <summary>Set by a person or by the triage.</summary>
    public TicketPriority Priority { get; init; } = TicketPriority.Normal;
}
