using System.Text.Json;
using TokenBudget.Soundness.Tests.Decoding;

namespace TokenBudget.Soundness.Tests.Counting;

/// <summary>Tokens of tools by the formula of OpenAI's cookbook ("num_tokens_for_tools"), for gpt-4o and its family.</summary>
internal static class ToolFormula
{
    private const long PerTool = 7;
    private const long PerSchema = 3;
    private const long PerProperty = 3;
    private const long ForEnumeration = -3;
    private const long PerEnumerator = 3;
    private const long AtTheEnd = 12;

    /// <summary>Tokens of all tools of a request that has some.</summary>
    public static long Count(SentRequest request)
    {
        var counter = VendorTokenizer.For(request.Model);
        long Tokens(string text) => counter.CountTokens(text);

        var sum = AtTheEnd;
        foreach (var tool in request.Tools)
        {
            sum += PerTool + Tokens($"{tool.Name}:{WithoutFullStop(tool.Description)}");
            var properties = Properties(tool.Schema);
            sum += properties.Count > 0 ? PerSchema : 0;
            foreach (var property in properties)
            {
                var type = RequestDecoder.Text(property.Value, "type") ?? "";
                var description = WithoutFullStop(RequestDecoder.Text(property.Value, "description") ?? "");
                sum += PerProperty + Tokens($"{property.Name}:{type}:{description}");

                var items = RequestDecoder.Items(property.Value, "enum").ToList();
                sum += items.Count > 0 ? ForEnumeration : 0;
                sum += items.Sum(item => PerEnumerator + Tokens(item.ToString()));
            }
        }

        return sum;
    }

    private static List<JsonProperty> Properties(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject()] : [];

    private static string WithoutFullStop(string text) => text.EndsWith('.') ? text[..^1] : text;
}
