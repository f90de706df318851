using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>How many requests may be sent for one: <c>attempts</c> and <c>roundsPerCall</c> of a call site, with <c>resentPerRound</c>.</summary>
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

    public static void WriteResent(Utf8JsonWriter writer, TokenEstimate? resent)
    {
        if (resent is not { } tokens)
        {
            writer.WriteNull("resentPerRound");
            return;
        }

        writer.WriteStartObject("resentPerRound");
        JsonValues.WriteFigures(writer, tokens);
        writer.WriteEndObject();
    }

    public static MultiplierFacts? Read(JsonCursor? cursor) =>
        cursor is { } value ? new MultiplierFacts(JsonValues.ReadFigures(value), value["source"].Text()) : null;
}
