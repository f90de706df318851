using System.Text.Json;
using TokenBudget.Reporting.Json;

namespace TokenBudget.Reporting.Tests;

public sealed class SchemaTests
{
    private static readonly JsonElement Schema = Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "report.schema.json")));

    [Fact]
    public void Every_report_follows_the_documented_schema()
    {
        var reports = new RandomReports(3);
        for (var i = 0; i < 100; i++)
        {
            Assert.Empty(Problems(ReportJson.Write(reports.Next(i))));
        }
    }

    [Fact]
    public void Every_property_that_is_written_is_described()
    {
        var undescribed = new List<string>();
        Compare(Schema, Parse(ReportJson.Write(Shop.Report)), "$", undescribed);

        Assert.Empty(undescribed);
    }

    [Theory]
    [InlineData("\"basis\": \"declared\"", "\"basis\": \"guessed\"")]
    [InlineData("\"line\": 20", "\"line\": \"20\"")]
    [InlineData("\"depth\": 2", "\"depth\": -1")]
    [InlineData("\"kind\": \"loop\"", "\"kind\": \"goto\"")]
    [InlineData("\"derivation\"", "\"derivations\"")]
    [InlineData("\"budget\": [", "\"budget\": null, \"x\": [")]
    [InlineData("\"cacheablePrefix\": 4211", "\"cacheable\": 4211")]
    public void The_schema_refuses_damage(string text, string damaged) =>
        Assert.NotEmpty(Problems(ReportJson.Write(Shop.Report).Replace(text, damaged, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Problems(string json) => SchemaCheck.Run(Schema, Parse(json));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static void Compare(JsonElement schema, JsonElement value, string path, List<string> undescribed)
    {
        var described = Described(schema).ToArray();
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                var inner = described.Where(item => item.TryGetProperty("properties", out var all) && all.TryGetProperty(property.Name, out _)).ToArray();
                if (inner.Length == 0)
                {
                    undescribed.Add(path + "." + property.Name);
                    continue;
                }

                Compare(inner[0].GetProperty("properties").GetProperty(property.Name), property.Value, path + "." + property.Name, undescribed);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Compare(described.First(part => part.TryGetProperty("items", out _)).GetProperty("items"), item, path + "[]", undescribed);
            }
        }
    }

    private static IEnumerable<JsonElement> Described(JsonElement schema)
    {
        yield return schema;
        if (schema.TryGetProperty("$ref", out var reference))
        {
            foreach (var part in Described(Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])))
            {
                yield return part;
            }
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray().SelectMany(Described))
            {
                yield return part;
            }
        }
    }
}
