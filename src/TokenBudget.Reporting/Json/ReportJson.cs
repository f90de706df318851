using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>The format <c>tokenbudget-report/1</c>: see <c>docs/report-format.md</c>. The same report gives the same text.</summary>
public static class ReportJson
{
    /// <summary>What the property <c>format</c> holds.</summary>
    public const string Format = "tokenbudget-report/1";

    private const string Family = "tokenbudget-report/";

    // The text is never put into HTML or script, so ×, … and quotes in messages stay readable.
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a report. Lines end in LF, also the last one.</summary>
    public static string Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteStartArray("projects");
            foreach (var project in report.Projects)
            {
                ProjectJson.Write(writer, project);
            }

            writer.WriteEndArray();
            WriteAll(writer, "callSites", report, static project => project.CallSites, CallSiteJson.Write);
            WriteAll(writer, "methods", report, static project => project.Methods, MethodJson.Write);
            WriteAll(writer, "findings", report, static project => project.Findings, FindingJson.Write);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Reads a report. Properties that this version does not know are ignored: the format only ever gains some.</summary>
    /// <exception cref="ReportFormatException">The text is no report, is damaged, or is of a newer format.</exception>
    public static Report Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ReportFormatException("The report is not valid JSON: " + exception.Message + " Build again to write a new one.", exception);
        }

        using (document)
        {
            var root = new JsonCursor(document.RootElement, "");
            CheckFormat(document.RootElement);
            return ReadProjects(root);
        }
    }

    private static void WriteAll<T>(
        Utf8JsonWriter writer,
        string name,
        Report report,
        Func<ProjectReport, IReadOnlyList<T>> select,
        Action<Utf8JsonWriter, ProjectReport, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var project in report.Projects)
        {
            foreach (var item in select(project))
            {
                write(writer, project, item);
            }
        }

        writer.WriteEndArray();
    }

    private static void CheckFormat(JsonElement root)
    {
        var format = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new ReportFormatException($"This is not a TokenBudget report: it has no \"format\": \"{Format}\".");
        if (string.Equals(format, Format, StringComparison.Ordinal))
        {
            return;
        }

        throw new ReportFormatException(format.StartsWith(Family, StringComparison.Ordinal)
            ? $"The report has the format '{format}', which is newer than this version of TokenBudget can read ('{Format}'). Update TokenBudget."
            : $"This is not a TokenBudget report: its format is '{format}', not '{Format}'.");
    }

    private static Report ReadProjects(JsonCursor root)
    {
        var callSites = Group(root["callSites"], CallSiteJson.Read);
        var methods = Group(root["methods"], MethodJson.Read);
        var findings = Group(root["findings"], FindingJson.Read);
        var projects = root["projects"].List(cursor =>
        {
            var project = ProjectJson.Read(cursor);
            var identity = (project.File, project.TargetFramework);
            return project with
            {
                CallSites = callSites.Take(identity),
                Methods = methods.Take(identity),
                Findings = findings.Take(identity),
            };
        });

        callSites.ExpectEmpty();
        methods.ExpectEmpty();
        findings.ExpectEmpty();
        return new Report(projects);
    }

    private static ByProject<T> Group<T>(JsonCursor list, Func<JsonCursor, T> read)
    {
        var groups = new ByProject<T>();
        list.List(entry =>
        {
            groups.Add(ProjectReference.Read(entry), read(entry), entry);
            return true;
        });
        return groups;
    }
}
