using System.Text;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads;
using TokenBudget.Core.Overheads.Tools;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Tokens of tools and response schemas.</summary>
internal static class ToolReader
{
    /// <summary>JSON around name, description and schema of a tool, as the SDKs send it.</summary>
    private const int JsonFrameBytes = 160;

    /// <summary>More than any text has: from here on nothing is said about the size, so that sums do not overflow.</summary>
    private const long MostBytes = long.MaxValue / 32;

    public static Measure Read(Value tools, string? modelId, TextMeasurer measurer, Func<Value, Measure> content)
    {
        if (tools is not SequenceValue sequence)
        {
            return Measure.Unknown(tools is UnknownValue unknown ? unknown.Hole.Name : "tools", measurer.Assumptions.HoleTokens);
        }

        var known = new List<ToolTokens>();
        var sum = Measure.Zero;
        foreach (var item in sequence.Items)
        {
            if (item.Element is ObjectValue { Shape: Shape.Tool } tool && item.Count == TripCount.One)
            {
                known.Add(Of(tool, content));
            }
            else
            {
                sum += measurer.Repeated(Measure.Unknown("tool", measurer.Assumptions.HoleTokens), item.Count);
            }
        }

        var tokens = ToolOverhead.ForTools(modelId, known);
        IReadOnlyList<string> unbounded = tokens.IsBounded ? [] : ["tool schema"];
        return sum + new Measure(tokens, CostExpression.Constant(tokens.Expected), null, unbounded);
    }

    /// <summary>A response format: nothing for plain formats, name and schema otherwise.</summary>
    public static Measure ReadFormat(Value format, TextMeasurer measurer, Func<Value, Measure> content)
    {
        if (format is not ObjectValue { Shape: Shape.Format } made)
        {
            return Measure.Unknown("response format", measurer.Assumptions.HoleTokens);
        }

        if (made[Slot.Schema] is not { } schema)
        {
            return Measure.Zero;
        }

        var measure = content(schema) + Optional(made[Slot.Name], content) + Optional(made[Slot.Description], content);
        return measure.WithTokens(measure.MaxBytes is { } bytes and < MostBytes
            ? new TokenEstimate(0, measure.Tokens.Expected, bytes + JsonFrameBytes, Basis.Assumed)
            : TokenEstimate.Unbounded(0, measure.Tokens.Expected));
    }

    private static ToolTokens Of(ObjectValue tool, Func<Value, Measure> content)
    {
        var method = (tool[Slot.Method] as MethodValue)?.Method;
        var name = tool[Slot.Name] is { } given ? content(given) : method is null ? Measure.Zero : content(TextValue.Literal(method.Name));
        var description = tool[Slot.Description] is { } told ? content(told) : content(TextValue.Literal(DescriptionOf(method)));
        var schema = tool[Slot.Schema] is { } json
            ? content(json)
            : method is not null
                ? content(TextValue.Literal(SchemaOf(method)))
                : tool[Slot.Method] is null ? Measure.Zero : Measure.Unknown("tool schema", null);

        // JSON may write a character with six. A schema that is made from a method repeats names and adds words of its own.
        var bytes = (name + description + schema).MaxBytes is { } size and < MostBytes && schema.Tokens.IsBounded && (method is null || HasSimpleParameters(method))
            ? (size * 12) + JsonFrameBytes + ((method?.Parameters.Length ?? 0) * (long)JsonFrameBytes)
            : (long?)null;
        return new ToolTokens(name.Tokens, description.Tokens, schema.Tokens, bytes, DefinitionOf(tool));
    }

    /// <summary>The tool when it is made from texts that are known; null for one that is made from a method, whose schema the library writes.</summary>
    private static ToolDefinition? DefinitionOf(ObjectValue tool) =>
        tool[Slot.Method] is null
        && (tool[Slot.Name] as TextValue)?.AsLiteral() is { } name
        && Known(tool[Slot.Description]) is { } description
        && Known(tool[Slot.Schema]) is { } schema
            ? ToolDefinition.Parse(name, description, schema)
            : null;

    /// <summary>A text that is known, empty where there is none; null otherwise.</summary>
    private static string? Known(Value? text) => text switch
    {
        null => "",
        TextValue known => known.AsLiteral(),
        _ => null,
    };

    private static Measure Optional(Value? value, Func<Value, Measure> content) => value is null ? Measure.Zero : content(value);

    private static string DescriptionOf(ISymbol? symbol)
    {
        foreach (var attribute in symbol?.GetAttributes() ?? [])
        {
            if (attribute.AttributeClass is { Name: "DescriptionAttribute" } && attribute.ConstructorArguments is [{ Value: string text }])
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>The JSON schema that is generated from a method's parameters, in outline.</summary>
    private static string SchemaOf(IMethodSymbol method)
    {
        var json = new StringBuilder("{\"type\":\"object\",\"properties\":{");
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.Name is "CancellationToken" or "IServiceProvider")
            {
                continue;
            }

            json.Append('"').Append(parameter.Name).Append("\":{\"description\":\"").Append(DescriptionOf(parameter)).Append("\",\"type\":\"")
                .Append(JsonType(parameter.Type)).Append("\"},");
        }

        return json.Append("}}").ToString();
    }

    /// <summary>Only for these is the size of the generated schema known.</summary>
    private static bool HasSimpleParameters(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (JsonType(parameter.Type) == "object" && parameter.Type.Name is not ("CancellationToken" or "IServiceProvider"))
            {
                return false;
            }
        }

        return true;
    }

    private static string JsonType(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "boolean",
        SpecialType.System_Int32 or SpecialType.System_Int64 => "integer",
        SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => "number",
        SpecialType.System_String => "string",
        _ => "object",
    };
}
