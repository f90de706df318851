using System.Text.Json;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>USD as an interval; null without a price.</summary>
internal static class CostJson
{
    public static void Write(Utf8JsonWriter writer, string name, CostFacts? cost)
    {
        if (cost is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        JsonValues.WriteDecimal(writer, "min", cost.Min);
        JsonValues.WriteDecimal(writer, "expected", cost.Expected);
        JsonValues.WriteNullable(writer, "max", cost.Max);
        writer.WriteEndObject();
    }

    public static CostFacts Read(JsonCursor cursor) =>
        new(cursor["min"].Decimal(), cursor["expected"].Decimal(), cursor.Optional("max")?.Decimal());
}
