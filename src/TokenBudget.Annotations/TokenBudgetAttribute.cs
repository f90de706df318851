using System.Diagnostics;

namespace TokenBudget;

/// <summary>A budget for the LLM calls of a member, a type or a whole assembly.</summary>
/// <remarks>
/// <para>A limit that is not written is not set: nothing is checked against it here, and a wider scope decides.
/// The nearest scope wins (member, then type, then assembly), and an attribute beats a setting in <c>.editorconfig</c>.</para>
/// <para>On a method the budget is a contract: it is checked where the method is compiled, and trusted where it is called.</para>
/// <para>The compiler leaves this attribute out of the assembly, unless the symbol <c>TOKEN_BUDGET_ATTRIBUTES</c> is defined;
/// it has no effect at run time.</para>
/// </remarks>
[Conditional("TOKEN_BUDGET_ATTRIBUTES")]
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class
    | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class TokenBudgetAttribute : Attribute
{
    /// <summary>The most input tokens that one call may send. Unit: tokens; at least 1.</summary>
    public long MaxInputTokens { get; set; }

    /// <summary>The most output tokens, reasoning included, that one call may ask for. Unit: tokens; at least 1.</summary>
    public long MaxOutputTokens { get; set; }

    /// <summary>The most that one call may cost. Unit: US dollars; above 0.</summary>
    /// <remarks>A <see cref="double"/> only because attributes can't hold a <see cref="decimal"/>: it is read as the decimal
    /// number that stands in the source.</remarks>
    public double MaxCostUsd { get; set; }

    /// <summary>How often this code runs. Unit: executions per day, all users together; 0 says that it never runs.</summary>
    public long CallsPerDay { get; set; }
}
