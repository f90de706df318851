using System.Text.Json;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>How many requests may be sent for one: <c>attempts</c> and <c>roundsPerCall</c> of a call site.</summary>
internal static class MultiplierJson
{
    public static void Write(Utf8JsonWriter writer, string name, MultiplierFacts? multiplier)
    {
        if (multiplier is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        JsonValues.WriteFigures(writer, multiplier.Requests);
        writer.WriteString("source", multiplier.Source);
        writer.WriteEndObject();
    }

    public static MultiplierFacts? Read(JsonCursor? cursor) =>
        cursor is { } value ? new MultiplierFacts(JsonValues.ReadFigures(value), value["source"].Text()) : null;
}
