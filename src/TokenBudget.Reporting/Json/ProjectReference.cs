using System.Text.Json;

namespace TokenBudget.Reporting.Json;

/// <summary>How an entry says which project it belongs to: the name for people, file and target framework for programs.</summary>
internal static class ProjectReference
{
    public static void Write(Utf8JsonWriter writer, ProjectReport project)
    {
        writer.WriteString("project", project.Name);
        writer.WriteString("projectFile", project.File);
        writer.WriteString("targetFramework", project.TargetFramework);
    }

    public static (string File, string TargetFramework) Read(JsonCursor cursor) =>
        (cursor["projectFile"].Text(), cursor["targetFramework"].Text());
}
