namespace SupportDesk.Tickets;

/// <summary>How soon somebody must look at a ticket.</summary>
public enum TicketPriority
{
    Low,
    Normal,
    Urgent,
}
