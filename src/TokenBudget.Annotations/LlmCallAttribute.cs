using System.Diagnostics;

namespace TokenBudget;

/// <summary>Says that calling this method is one LLM call, for wrappers whose body can't be seen or followed.</summary>
/// <remarks>
/// <para>Mark what the method sends with <see cref="PromptAttribute"/>, <see cref="ModelAttribute"/> and
/// <see cref="MaxOutputTokensAttribute"/>. Calls inside the method itself are then not counted a second time.</para>
/// <para>The compiler leaves this attribute out of the assembly, unless the symbol <c>TOKEN_BUDGET_ATTRIBUTES</c> is defined;
/// it has no effect at run time.</para>
/// </remarks>
[Conditional("TOKEN_BUDGET_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LlmCallAttribute : Attribute;
