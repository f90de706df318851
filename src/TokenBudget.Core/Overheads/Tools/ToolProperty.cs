namespace TokenBudget.Core.Overheads.Tools;

/// <summary>A parameter of a tool, or a property of one.</summary>
/// <param name="Name">Its name; empty for the elements of an array.</param>
/// <param name="Type">Its JSON schema type: string, number, integer, boolean, null, object or array.</param>
/// <param name="Description">What it is for; empty when not described.</param>
public sealed record ToolProperty(string Name, string Type, string Description)
{
    /// <summary>True when the object that it belongs to requires it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values of an enumeration as text; empty when it is none.</summary>
    public IReadOnlyList<string> EnumValues { get; init; } = [];

    /// <summary>The properties of an object.</summary>
    public IReadOnlyList<ToolProperty> Properties { get; init; } = [];

    /// <summary>The elements of an array; null when not described.</summary>
    public ToolProperty? Element { get; init; }

    /// <summary>True when it has properties inside, itself or in its elements.</summary>
    public bool IsNested => Properties.Count > 0 || Element is not null;
}
