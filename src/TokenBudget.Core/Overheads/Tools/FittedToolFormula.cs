using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>A sum of the tokens of names, descriptions and enumeration values, and of constants that were fitted to what an API charges.</summary>
/// <remarks>
/// The constants are those of the npm package ai-tokenizer 1.0.6 (MIT, see THIRD-PARTY-NOTICES.md), which states 97 to 99.9 % accuracy for whole
/// prompts of 500 tokens and more; for tools alone it states none. They are data of that package; the code is our own.
/// </remarks>
/// <param name="Tools">Once for all tools; holds the frame of the first.</param>
/// <param name="PerTool">For each tool behind the first.</param>
/// <param name="PerDescription">For the description of a tool.</param>
/// <param name="FirstProperty">For the first property of an object.</param>
/// <param name="FurtherProperty">For each of its other properties.</param>
/// <param name="PerPropertyDescription">For the description of a property.</param>
/// <param name="PerEnumeration">For a property with enumeration values.</param>
/// <param name="PerNestedObject">For a property that is an object.</param>
/// <param name="PerArrayOfObjects">For a property that is an array of objects.</param>
public sealed record FittedToolFormula(
    int Tools,
    int PerTool,
    int PerDescription,
    int FirstProperty,
    int FurtherProperty,
    int PerPropertyDescription,
    int PerEnumeration,
    int PerNestedObject,
    int PerArrayOfObjects) : IToolFormula
{
    /// <inheritdoc/>
    public long? Count(IReadOnlyList<ToolDefinition> tools, ITokenCounter counter)
    {
        var sum = Tools + ((long)PerTool * (tools.Count - 1));
        foreach (var tool in tools)
        {
            sum += Tokens(tool.Name, counter) + Described(tool.Description, PerDescription, counter) + Count(tool.Parameters, counter);
        }

        return Math.Max(0, sum);
    }

    private long Count(IReadOnlyList<ToolProperty> properties, ITokenCounter counter)
    {
        var sum = 0L;
        for (var i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            sum += Tokens(property.Name, counter) + (i == 0 ? FirstProperty : FurtherProperty) + Described(property.Description, PerPropertyDescription, counter);
            sum += property.EnumValues.Count > 0 ? PerEnumeration : 0;
            foreach (var value in property.EnumValues)
            {
                sum += Tokens(value, counter);
            }

            var isArrayOfObjects = property.Element is { Type: "object" };
            sum += property.Type == "object" ? PerNestedObject : isArrayOfObjects ? PerArrayOfObjects : 0;
            sum += Count(isArrayOfObjects ? property.Element!.Properties : property.Properties, counter);
        }

        return sum;
    }

    private static int Described(string description, int constant, ITokenCounter counter) =>
        description.Length == 0 ? 0 : constant + Tokens(description, counter);

    private static int Tokens(string text, ITokenCounter counter) => counter.CountTokens(text.AsSpan());
}
