using System.Diagnostics;

namespace TokenBudget;

/// <summary>What a team may spend on LLM calls in a year: an amount for each engineer, and how many engineers share it.</summary>
/// <remarks>
/// <para>Tokens and US dollars are separate limits; write either or both. A limit that is not written is not set.
/// An attribute beats the settings <c>token_budget.annual_tokens_per_engineer</c>, <c>token_budget.annual_usd_per_engineer</c>
/// and <c>token_budget.engineers</c>.</para>
/// <para>The compiler leaves this attribute out of the assembly, unless the symbol <c>TOKEN_BUDGET_ATTRIBUTES</c> is defined;
/// it has no effect at run time.</para>
/// </remarks>
[Conditional("TOKEN_BUDGET_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TokenAllowanceAttribute : Attribute
{
    /// <summary>The allowance of one engineer, input and output together. Unit: tokens per year; at least 1.</summary>
    public long TokensPerEngineerPerYear { get; set; }

    /// <summary>The allowance of one engineer. Unit: US dollars per year; above 0.</summary>
    /// <remarks>A <see cref="double"/> only because attributes can't hold a <see cref="decimal"/>: it is read as the decimal
    /// number that stands in the source.</remarks>
    public double UsdPerEngineerPerYear { get; set; }

    /// <summary>How many engineers share the allowance; at least 1. One, when it is neither written here nor set elsewhere.</summary>
    public int Engineers { get; set; }
}
