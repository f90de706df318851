using System.Text.Json;
using TokenBudget.Core.Allowances;

namespace TokenBudget.Reporting.Json;

/// <summary>An entry of <c>projects</c>. Totals and use follow from the call sites, so they are written for readers and not read back.</summary>
internal static class ProjectJson
{
    public static void Write(Utf8JsonWriter writer, ProjectReport project)
    {
        var use = AllowanceUse.Compute(project.Allowance, project.CallSites);
        writer.WriteStartObject();
        writer.WriteString("name", project.Name);
        writer.WriteString("targetFramework", project.TargetFramework);
        writer.WriteString("file", project.File);
        WriteTotals(writer, project, use);
        AllowanceJson.Write(writer, project.Allowance, use);

        writer.WriteStartObject("limits");
        writer.WriteNumber("hit", project.LimitsHit);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static ProjectReport Read(JsonCursor cursor) => new()
    {
        Name = cursor["name"].Text(),
        TargetFramework = cursor["targetFramework"].Text(),
        File = cursor["file"].Text(),
        Allowance = cursor.Optional("allowance") is { } allowance ? AllowanceJson.Read(allowance) : null,
        LimitsHit = cursor["limits"]["hit"].SmallInteger(),
    };

    private static void WriteTotals(Utf8JsonWriter writer, ProjectReport project, AllowanceUse use)
    {
        var totals = ProjectTotals.Of(project.CallSites);
        writer.WriteStartObject("totals");
        writer.WriteNumber("callSites", totals.CallSites);
        writer.WriteNumber("bounded", totals.Bounded);
        writer.WriteNumber("overBudget", totals.OverBudget);
        writer.WriteNumber("unproved", totals.Unproved);
        writer.WriteString("worst", totals.Worst?.Id);
        AllowanceJson.WriteUse(writer, use);
        writer.WriteEndObject();
    }
}
