using System.Text.Json;

namespace TokenBudget.Reporting.Tests;

/// <summary>Checks JSON against the part of JSON Schema that <c>docs/report.schema.json</c> uses; any other keyword is an error, so nothing goes unchecked.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Run(JsonElement schema, JsonElement value)
    {
        var check = new SchemaCheck(schema);
        check.Check(schema, value, "$");
        return check._problems;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var isFine = keyword.Name switch
            {
                "$schema" or "title" or "description" or "$defs" => true,
                "type" => Types(keyword.Value).Any(type => HasType(value, type)),
                "const" => JsonElement.DeepEquals(keyword.Value, value),
                "enum" => keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
                "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" => CheckProperties(keyword.Value, value, path),
                "items" => CheckItems(keyword.Value, value, path),
                "allOf" => CheckAll(keyword.Value, value, path),
                "$ref" => CheckReference(keyword.Value.GetString()!, value, path),
                _ => throw new NotSupportedException(keyword.Name),
            };
            if (!isFine)
            {
                _problems.Add($"{path}: {keyword.Name} {keyword.Value} does not hold for {value}");
            }
        }
    }

    private bool CheckProperties(JsonElement properties, JsonElement value, string path)
    {
        foreach (var property in properties.EnumerateObject())
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property.Name, out var inner))
            {
                Check(property.Value, inner, path + "." + property.Name);
            }
        }

        return true;
    }

    private bool CheckItems(JsonElement schema, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
            {
                Check(schema, item, $"{path}[{index}]");
            }
        }

        return true;
    }

    private bool CheckAll(JsonElement schemas, JsonElement value, string path)
    {
        foreach (var schema in schemas.EnumerateArray())
        {
            Check(schema, value, path);
        }

        return true;
    }

    private bool CheckReference(string reference, JsonElement value, string path)
    {
        const string Prefix = "#/$defs/";
        Assert.StartsWith(Prefix, reference, StringComparison.Ordinal);
        Check(root.GetProperty("$defs").GetProperty(reference[Prefix.Length..]), value, path);
        return true;
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()!) : [type.GetString()!];

    private static bool HasType(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };
}
