using System.Text.Json;
using TokenBudget.Core.Allowances;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>The allowance of a project, with what the project uses of it per year.</summary>
internal static class AllowanceJson
{
    public static void Write(Utf8JsonWriter writer, AllowanceFacts? allowance, AllowanceUse use)
    {
        if (allowance is null)
        {
            writer.WriteNull("allowance");
            return;
        }

        writer.WriteStartObject("allowance");
        writer.WriteNumber("engineers", allowance.Engineers);
        JsonValues.WriteNullable(writer, "tokensPerEngineer", allowance.TokensPerEngineer);
        JsonValues.WriteNullable(writer, "usdPerEngineer", allowance.UsdPerEngineer);
        writer.WriteString("source", allowance.Source);
        JsonValues.WriteNullable(writer, "tokens", use.AllowedTokens);
        JsonValues.WriteNullable(writer, "usd", use.AllowedUsd);
        JsonValues.WriteNullable(writer, "tokensPercent", use.TokensPercent);
        JsonValues.WriteNullable(writer, "usdPercent", use.UsdPercent);
        writer.WriteString("status", Words.Of(Status(use)));
        writer.WriteEndObject();
    }

    public static AllowanceFacts Read(JsonCursor cursor) => new(
        cursor["engineers"].SmallInteger(),
        cursor.Optional("tokensPerEngineer")?.Integer(),
        cursor.Optional("usdPerEngineer")?.Decimal(),
        cursor["source"].Text());

    /// <summary>The use per year, which is worth knowing without an allowance too.</summary>
    public static void WriteUse(Utf8JsonWriter writer, AllowanceUse use)
    {
        writer.WriteStartObject("perYear");
        JsonValues.WriteNullable(writer, "tokens", use.TokensPerYear);
        JsonValues.WriteNullable(writer, "usd", use.UsdPerYear);
        writer.WriteString("basis", Words.Of(use.Basis));
        writer.WriteNumber("callSitesWithTraffic", use.DeclaredCallSites);
        writer.WriteNumber("callSitesWithoutTraffic", use.UndeclaredCallSites);
        writer.WriteNumber("callSitesWithoutPrice", use.UnpricedCallSites);
        writer.WriteEndObject();
    }

    // What is not in the figures may still be sent.
    private static BudgetStatus Status(AllowanceUse use) =>
        use.IsOver ? BudgetStatus.Over
        : use.UndeclaredCallSites > 0 || (use.AllowedUsd is not null && use.UnpricedCallSites > 0) ? BudgetStatus.Unproved
        : BudgetStatus.Within;
}
