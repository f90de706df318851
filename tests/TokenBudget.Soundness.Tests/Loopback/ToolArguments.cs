using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>Makes arguments that fit the schema of a tool.</summary>
internal static class ToolArguments
{
    /// <summary>A JSON object with a value for every property of the schema.</summary>
    public static string For(JsonElement schema)
    {
        var arguments = new JsonObject();
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                arguments[property.Name] = Value(property.Value);
            }
        }

        return arguments.ToJsonString();
    }

    private static JsonNode? Value(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var values) && values.GetArrayLength() > 0)
        {
            return JsonNode.Parse(values[0].GetRawText());
        }

        return (schema.TryGetProperty("type", out var type) ? type.ToString() : "") switch
        {
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            "array" => new JsonArray(),
            "object" => JsonNode.Parse(For(schema)),
            _ => JsonValue.Create("x"),
        };
    }
}
