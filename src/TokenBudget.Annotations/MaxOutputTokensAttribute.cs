using System.Diagnostics;

namespace TokenBudget;

/// <summary>The parameter of an <see cref="LlmCallAttribute"/> method that caps the output of the call, in tokens.</summary>
/// <remarks>The compiler leaves this attribute out of the assembly, unless the symbol <c>TOKEN_BUDGET_ATTRIBUTES</c> is defined;
/// it has no effect at run time.</remarks>
[Conditional("TOKEN_BUDGET_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MaxOutputTokensAttribute : Attribute;
