namespace SupportDesk.Tools;

/// <summary>Payments and incidents, as the back office would give them.</summary>
public sealed class OrderBook
{
    /// <summary>Payments of an account within a month.</summary>
    public string Payments(string account, string month) => account.StartsWith("8c0f6a1e", StringComparison.OrdinalIgnoreCase)
        ? $$"""{"month":"{{month}}","payments":[{"invoice":"HI-2041","eur":39.00,"card":"*4242"},{"invoice":"HI-2041","eur":39.00,"card":"*4242"}]}"""
        : $$"""{"month":"{{month}}","payments":[]}""";

    /// <summary>What is known to be broken now.</summary>
    public string Incidents() => """[{"since":"2026-11-02T06:00","area":"mail","text":"Delivery to some Japanese providers is delayed."}]""";
}
