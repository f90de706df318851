using TokenBudget.Core.Overheads.Json;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>A tool that is known completely.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does; empty when not described.</param>
/// <param name="Parameters">Its parameters, in the order of the schema.</param>
public sealed record ToolDefinition(string Name, string Description, IReadOnlyList<ToolProperty> Parameters)
{
    /// <summary>The schema of the parameters; null when the tool was not made from one.</summary>
    internal JsonValue? Schema { get; init; }

    /// <summary>Makes a tool from the JSON schema of its parameters.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does; empty when not described.</param>
    /// <param name="schema">The JSON text of the schema; null or empty when it has no parameters.</param>
    /// <returns>Null when the schema has anything that no formula says how to count.</returns>
    public static ToolDefinition? Parse(string name, string description, string? schema)
    {
        if (string.IsNullOrEmpty(schema))
        {
            return new ToolDefinition(name, description, []);
        }

        return JsonReader.Read(schema!) is { } json && ToolSchemaReader.ReadParameters(json) is { } parameters
            ? new ToolDefinition(name, description, parameters) { Schema = json }
            : null;
    }
}
