using System.Text.Json;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>An entry of <c>findings</c>.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter writer, ProjectReport project, FindingFacts finding)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("severity", finding.Severity);
        writer.WriteString("message", finding.Message);
        ProjectReference.Write(writer, project);
        writer.WriteString("file", finding.File);
        writer.WriteNumber("line", finding.Line);
        writer.WriteNumber("column", finding.Column);
        writer.WriteString("callSite", finding.CallSite);
        writer.WriteEndObject();
    }

    public static FindingFacts Read(JsonCursor cursor) => new(
        cursor["rule"].Text(),
        cursor["severity"].Text(),
        cursor["message"].Text(),
        cursor["file"].Text(),
        cursor["line"].SmallInteger(),
        cursor["column"].SmallInteger(),
        cursor.Optional("callSite")?.Text());
}
