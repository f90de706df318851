using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>The formula of the OpenAI cookbook, "How to count tokens with tiktoken", <c>num_tokens_for_tools</c>.</summary>
/// <remarks>
/// 12 in all; per tool a fixed figure and <c>name:description</c>; 3 when it has parameters, and per parameter 3 and <c>name:type:description</c>;
/// an enumeration −3, and 3 and the value for each of its values. A full stop that ends a description is left out. The cookbook compares it with the API: equal
/// for its one example with GPT-3.5, GPT-4, GPT-4o and GPT-4o-mini. It does not cover nested objects and arrays of something described.
/// </remarks>
/// <param name="perTool">7 for GPT-4o and its family, 10 for GPT-4 and GPT-3.5.</param>
public sealed class CookbookToolFormula(int perTool) : IToolFormula
{
    private const int AtTheEnd = 12;
    private const int PerSchema = 3;
    private const int PerParameter = 3;
    private const int PerEnumeration = -3;
    private const int PerEnumValue = 3;

    /// <summary>For GPT-4o, GPT-4.1 and their variants.</summary>
    public static readonly CookbookToolFormula Gpt4o = new(7);

    /// <summary>For GPT-4 and GPT-3.5.</summary>
    public static readonly CookbookToolFormula Gpt4 = new(10);

    /// <inheritdoc/>
    public long? Count(IReadOnlyList<ToolDefinition> tools, ITokenCounter counter)
    {
        var sum = (long)AtTheEnd;
        foreach (var tool in tools)
        {
            sum += perTool + Tokens(tool.Name + ":" + WithoutFullStop(tool.Description), counter);
            sum += tool.Parameters.Count > 0 ? PerSchema : 0;
            foreach (var parameter in tool.Parameters)
            {
                if (parameter.IsNested)
                {
                    return null;
                }

                sum += PerParameter + Tokens(parameter.Name + ":" + parameter.Type + ":" + WithoutFullStop(parameter.Description), counter);
                sum += parameter.EnumValues.Count > 0 ? PerEnumeration : 0;
                foreach (var value in parameter.EnumValues)
                {
                    sum += PerEnumValue + Tokens(value, counter);
                }
            }
        }

        return sum;
    }

    private static int Tokens(string text, ITokenCounter counter) => counter.CountTokens(text.AsSpan());

    private static string WithoutFullStop(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
}
