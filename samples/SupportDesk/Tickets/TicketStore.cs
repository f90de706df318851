using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportDesk.Tickets;

/// <summary>The tickets of the day, from a file.</summary>
public sealed class TicketStore
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly List<Ticket> _tickets;

    /// <summary>Reads <c>Data/tickets.json</c> beside the program.</summary>
    public TicketStore()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Data", "tickets.json");
        _tickets = JsonSerializer.Deserialize<List<Ticket>>(File.ReadAllText(path), s_options) ?? [];
    }

    /// <summary>All tickets, oldest first.</summary>
    public IReadOnlyList<Ticket> All => _tickets;

    /// <summary>The ticket with a number.</summary>
    public Ticket Find(int number) => _tickets.Single(ticket => ticket.Number == number);
}
