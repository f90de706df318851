using System.Text;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>Counts the TypeScript text that OpenAI's models are believed to see, and 9.</summary>
/// <remarks>
/// Source: hmarr/openai-chat-tokens, whose tests record what the API counted for requests with functions to GPT-3.5: 0 off in all of them.
/// No such comparison was found for later models. Descriptions inside of objects are left out. A request with a system message costs 3 or 4 less
/// (<see cref="WithSystemMessage"/>), one that names the function to call more (<see cref="PerNamedChoice"/>).
/// </remarks>
public sealed class RenderedToolFormula : IToolFormula
{
    /// <summary>What a system message in the same request takes away at most: 4, of which a line break behind its text gives 1 back, unless the text takes it in.</summary>
    public const int WithSystemMessage = -4;

    /// <summary>What it adds at most that the request says which tool to call, beside the tokens of the tool's name: 4; that none may be called adds 1.</summary>
    public const int PerNamedChoice = 4;

    private const int AroundTheText = 9;
    private const int IndentOfNested = 2;

    /// <summary>The formula.</summary>
    public static readonly RenderedToolFormula Instance = new();

    /// <inheritdoc/>
    public long? Count(IReadOnlyList<ToolDefinition> tools, ITokenCounter counter) => AroundTheText + counter.CountTokens(Render(tools).AsSpan());

    /// <summary>The tools as a namespace of TypeScript.</summary>
    public static string Render(IReadOnlyList<ToolDefinition> tools)
    {
        var text = new StringBuilder("namespace functions {\n\n");
        foreach (var tool in tools)
        {
            if (tool.Description.Length > 0)
            {
                text.Append("// ").Append(tool.Description).Append('\n');
            }

            text.Append("type ").Append(tool.Name).Append(" = (");
            if (tool.Parameters.Count > 0)
            {
                text.Append("_: {\n");
                RenderProperties(text, tool.Parameters, indent: 0);
                text.Append("\n}");
            }

            text.Append(") => any;\n\n");
        }

        return text.Append("} // namespace functions").ToString();
    }

    private static void RenderProperties(StringBuilder text, IReadOnlyList<ToolProperty> properties, int indent)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            text.Append(i > 0 ? "\n" : "");
            if (property.Description.Length > 0 && indent < IndentOfNested)
            {
                text.Append(' ', indent).Append("// ").Append(property.Description).Append('\n');
            }

            text.Append(' ', indent).Append(property.Name).Append(property.IsRequired ? ": " : "?: ");
            RenderType(text, property, indent);
            text.Append(',');
        }
    }

    private static void RenderType(StringBuilder text, ToolProperty property, int indent)
    {
        if (property.EnumValues.Count > 0)
        {
            var quote = property.Type == "string" ? "\"" : "";
            text.Append(quote).Append(string.Join(quote + " | " + quote, property.EnumValues)).Append(quote);
            return;
        }

        switch (property.Type)
        {
            case "object":
                text.Append("{\n");
                RenderProperties(text, property.Properties, indent + IndentOfNested);
                text.Append("\n}");
                break;
            case "array" when property.Element is { } element:
                RenderType(text, element, indent);
                text.Append("[]");
                break;
            case "array":
                text.Append("any[]");
                break;
            default:
                text.Append(property.Type == "integer" ? "number" : property.Type);
                break;
        }
    }
}
