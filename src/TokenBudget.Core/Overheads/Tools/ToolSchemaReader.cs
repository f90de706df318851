using TokenBudget.Core.Overheads.Json;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>Reads the part of JSON schema that the token formulas cover. Everything else makes the whole schema unreadable.</summary>
internal static class ToolSchemaReader
{
    /// <summary>The properties of an object schema; null when it can't be read.</summary>
    public static IReadOnlyList<ToolProperty>? ReadParameters(JsonValue schema) =>
        Read(schema, "", isRequired: false) is { Type: "object", Description.Length: 0 } root ? root.Properties : null;

    private static ToolProperty? Read(JsonValue schema, string name, bool isRequired)
    {
        if (schema["type"] is not { Kind: JsonKind.Text, Text: var type } || !IsKnown(schema, type))
        {
            return null;
        }

        var properties = new List<ToolProperty>();
        if (schema["properties"] is { } members)
        {
            for (var i = 0; i < members.Names.Count; i++)
            {
                if (Read(members.Items[i], members.Names[i], IsRequired(schema, members.Names[i])) is not { } property)
                {
                    return null;
                }

                properties.Add(property);
            }
        }

        var element = schema["items"] is { } items ? Read(items, "", isRequired: false) : null;
        return schema["items"] is not null && element is null ? null : new ToolProperty(name, type, schema["description"]?.Text ?? "")
        {
            IsRequired = isRequired,
            EnumValues = [.. (schema["enum"]?.Items ?? []).Select(static value => value.Text)],
            Properties = properties,
            Element = element,
        };
    }

    /// <summary>True when the schema has only what a type may have, each of its kind.</summary>
    private static bool IsKnown(JsonValue schema, string type)
    {
        if (type is not ("string" or "number" or "integer" or "boolean" or "null" or "object" or "array"))
        {
            return false;
        }

        for (var i = 0; i < schema.Names.Count; i++)
        {
            var value = schema.Items[i];
            var isKnown = schema.Names[i] switch
            {
                "type" => true,
                "description" => value.Kind == JsonKind.Text,
                "enum" => type is "string" or "number" or "integer" && value is { Kind: JsonKind.Array, Items.Count: > 0 } && AreScalars(value),
                "properties" => type == "object" && value.Kind == JsonKind.Object,
                "required" => type == "object" && value.Kind == JsonKind.Array,
                "items" => type == "array",

                // These change what the model may answer, and no formula has a figure for them.
                "additionalProperties" or "strict" => value is { Kind: JsonKind.Word, Text: "true" or "false" },
                "$schema" => value.Kind == JsonKind.Text,
                _ => false,
            };
            if (!isKnown)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreScalars(JsonValue array)
    {
        foreach (var item in array.Items)
        {
            if (item.Kind is not (JsonKind.Text or JsonKind.Word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRequired(JsonValue schema, string name)
    {
        foreach (var item in schema["required"]?.Items ?? [])
        {
            if (item.Kind == JsonKind.Text && string.Equals(item.Text, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
