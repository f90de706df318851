using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>An entry of <c>methods</c>. Its own figures are the input tokens.</summary>
internal static class MethodJson
{
    // What stands for an expression that a report of an earlier version does not hold.
    private const string Anything = "…";

    public static void Write(Utf8JsonWriter writer, ProjectReport project, MethodFacts method)
    {
        writer.WriteStartObject();
        WriteHead(writer, project, method);
        JsonValues.WriteEstimate(writer, "output", method.Output);
        CostJson.Write(writer, "costUsd", method.CostUsd);

        writer.WriteStartArray("unbounded");
        foreach (var name in method.Unbounded)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        BudgetJson.Write(writer, "budget", method.Budgets);
        DerivationJson.Write(writer, method.Derivation);
        writer.WriteEndObject();
    }

    /// <summary>Which method it is, its input tokens and its requests, into the object that is open.</summary>
    public static void WriteHead(Utf8JsonWriter writer, ProjectReport project, MethodFacts method)
    {
        writer.WriteString("id", method.Id);
        ProjectReference.Write(writer, project);
        writer.WriteString("file", method.File);
        writer.WriteNumber("line", method.Line);
        writer.WriteString("expression", method.Expression);
        JsonValues.WriteFigures(writer, method.Tokens);
        writer.WriteStartObject("requests");
        JsonValues.WriteFigures(writer, method.Requests);
        writer.WriteString("expression", method.RequestsExpression);
        writer.WriteEndObject();
    }

    /// <summary>Reads an entry. What the first reports did not hold yet is unknown, which is not nothing: at least 0, without a maximum.</summary>
    public static MethodFacts Read(JsonCursor cursor) => new()
    {
        Id = cursor["id"].Text(),
        File = cursor.Optional("file")?.Text() ?? "",
        Line = cursor.Optional("line")?.SmallInteger() ?? 0,
        Expression = cursor["expression"].Text(),
        Tokens = JsonValues.ReadFigures(cursor),
        Requests = Figures(cursor, "requests"),
        RequestsExpression = cursor.Optional("requests")?["expression"].Text() ?? Anything,
        Output = Figures(cursor, "output"),
        CostUsd = cursor.Optional("costUsd") is { } cost ? CostJson.Read(cost) : null,
        Unbounded = cursor.Optional("unbounded")?.List(static name => name.Text()) ?? [],
        Budgets = cursor.Optional("budget")?.List(BudgetJson.Read) ?? [],
        Derivation = cursor.Optional("derivation")?.List(DerivationJson.Read) ?? [],
    };

    private static TokenEstimate Figures(JsonCursor cursor, string name) =>
        cursor.Optional(name) is { } figures ? JsonValues.ReadFigures(figures) : default;
}
