using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>A formula for the tokens that the tools of a request cost. All of them are reverse engineered; none is published by a vendor as binding.</summary>
public interface IToolFormula
{
    /// <summary>The tokens of all tools together, in a request without a system message.</summary>
    /// <param name="tools">One tool at least.</param>
    /// <param name="counter">The model's tokeniser.</param>
    /// <returns>Null when the formula does not cover one of the tools.</returns>
    long? Count(IReadOnlyList<ToolDefinition> tools, ITokenCounter counter);
}
