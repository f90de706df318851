using System.Text;
using TokenBudget.Core.Overheads.Json;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>Tools in the chat template of Qwen 2.5 and Qwen 3: a preamble, and each tool as a line of JSON.</summary>
/// <remarks>82 tokens for the preamble, counted in the template with its own vocabulary. Hosts that rewrite tools differ by what they write.</remarks>
public static class QwenTools
{
    /// <summary>Tokens of the preamble and of what follows the tools.</summary>
    public const int Preamble = 82;

    /// <summary>The tokens of tools that are known completely.</summary>
    /// <param name="tools">One tool at least.</param>
    /// <param name="counter">Qwen's tokeniser, or what stands for it.</param>
    public static long Count(IReadOnlyList<ToolDefinition> tools, ITokenCounter counter)
    {
        var sum = (long)Preamble;
        foreach (var tool in tools)
        {
            sum += counter.CountTokens(("\n" + Render(tool)).AsSpan());
        }

        return sum;
    }

    /// <summary>A tool as the template writes it.</summary>
    public static string Render(ToolDefinition tool)
    {
        var text = new StringBuilder("{\"type\": \"function\", \"function\": {\"name\": ");
        JsonValue.WriteText(text, tool.Name);
        text.Append(", \"description\": ");
        JsonValue.WriteText(text, tool.Description);
        if (tool.Schema is { } schema)
        {
            text.Append(", \"parameters\": ");
            schema.Write(text);
        }

        return text.Append("}}").ToString();
    }
}
