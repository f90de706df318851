using System.Text.Json;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>An entry of <c>methods</c>.</summary>
internal static class MethodJson
{
    public static void Write(Utf8JsonWriter writer, ProjectReport project, MethodFacts method)
    {
        writer.WriteStartObject();
        writer.WriteString("id", method.Id);
        ProjectReference.Write(writer, project);
        writer.WriteString("expression", method.Expression);
        JsonValues.WriteFigures(writer, method.Tokens);

        // Declared budgets limit single calls; there is none for a method with everything that it calls.
        writer.WriteNull("budget");
        writer.WriteEndObject();
    }

    public static MethodFacts Read(JsonCursor cursor) =>
        new(cursor["id"].Text(), cursor["expression"].Text(), JsonValues.ReadFigures(cursor));
}
