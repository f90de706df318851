using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>The use of a call site per year.</summary>
internal static class YearJson
{
    public static void Write(Utf8JsonWriter writer, string name, YearFacts? year)
    {
        if (year is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("calls", year.Calls);
        writer.WriteNumber("inputTokens", year.InputTokens);
        writer.WriteNumber("outputTokens", year.OutputTokens);
        JsonValues.WriteNullable(writer, "usd", year.Usd);
        writer.WriteString("basis", Words.Of(year.Basis));
        writer.WriteEndObject();
    }

    public static YearFacts Read(JsonCursor cursor) => new(
        cursor["calls"].Integer(),
        cursor["inputTokens"].Integer(),
        cursor["outputTokens"].Integer(),
        cursor.Optional("usd")?.Decimal(),
        cursor["basis"].Word<Basis>());
}
