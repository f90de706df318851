using System.Text.Json;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>The budgets of a call site or a method.</summary>
internal static class BudgetJson
{
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<BudgetFacts> budgets)
    {
        writer.WriteStartArray(name);
        foreach (var budget in budgets)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words.Of(budget.Kind));
            JsonValues.WriteDecimal(writer, "value", budget.Value);
            writer.WriteString("source", budget.Source);
            writer.WriteString("status", Words.Of(budget.Status));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static BudgetFacts Read(JsonCursor cursor) =>
        new(cursor["kind"].Word<BudgetKind>(), cursor["value"].Decimal(), cursor["source"].Text(), cursor["status"].Word<BudgetStatus>());
}
