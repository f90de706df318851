using System.Text.Json;
using OpenAI.Chat;

namespace SupportDesk.Tools;

/// <summary>What the model may look up.</summary>
public sealed class SupportTools(OrderBook orders)
{
    /// <summary>Lists what a customer paid in a month.</summary>
    public static readonly ChatTool FindPayments = ChatTool.CreateFunctionTool(
        "find_payments",
        "Lists the payments of an account in one month, with invoice numbers and the last digits of the card.",
        BinaryData.FromString("""
            {
              "type": "object",
              "properties": {
                "account": { "type": "string", "description": "Id of the account, as given in the ticket" },
                "month": { "type": "string", "description": "The month as yyyy-MM" }
              },
              "required": ["account", "month"]
            }
            """));

    /// <summary>Lists what is broken now.</summary>
    public static readonly ChatTool OpenIncidents = ChatTool.CreateFunctionTool(
        functionName: "open_incidents",
        functionDescription: "Lists the incidents that are open now.");

    /// <summary>Runs a tool for the model; an unknown tool or broken arguments are answered with an error that the model can read.</summary>
    public string Run(string name, BinaryData arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments);
            return name switch
            {
                "find_payments" => orders.Payments(Text(document, "account"), Text(document, "month")),
                "open_incidents" => orders.Incidents(),
                _ => $$"""{"error":"There is no tool {{name}}."}""",
            };
        }
        catch (JsonException)
        {
            return """{"error":"The arguments are not valid JSON."}""";
        }
    }

    private static string Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
