namespace SupportDesk.Tickets;

/// <summary>The queues a ticket can go to.</summary>
public enum TicketCategory
{
    Billing,
    Login,
    Import,
    Bug,
    FeatureRequest,
    Other,
}
