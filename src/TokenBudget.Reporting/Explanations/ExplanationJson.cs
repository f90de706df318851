using System.Text;
using System.Text.Json;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Json;

namespace TokenBudget.Reporting.Explanations;

/// <summary>An explanation as JSON: the entry of the report, and for a call site the methods that reach it. See <c>docs/explain.md</c>.</summary>
public static class ExplanationJson
{
    /// <summary>What the property <c>format</c> holds.</summary>
    public const string Format = "tokenbudget-explanation/1";

    /// <summary>Writes the explanation. Lines end in LF, also the last one.</summary>
    /// <param name="target">What is explained.</param>
    /// <param name="projects">Where methods that reach a call site are looked for.</param>
    public static string Write(ExplainTarget target, IReadOnlyList<ProjectReport> projects)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ReportJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            if (target is ExplainTarget.OfMethod { Method: var method })
            {
                writer.WritePropertyName("method");
                MethodJson.Write(writer, target.Project, method);
            }
            else if (target is ExplainTarget.OfCallSite { CallSite: var site })
            {
                writer.WritePropertyName("callSite");
                CallSiteJson.Write(writer, target.Project, site);
                WriteReach(writer, projects, site);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void WriteReach(Utf8JsonWriter writer, IReadOnlyList<ProjectReport> projects, CallSiteFacts site)
    {
        writer.WriteStartArray("reachedBy");
        foreach (var (project, method) in Reach.Of(projects, site))
        {
            writer.WriteStartObject();
            MethodJson.WriteHead(writer, project, method);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
