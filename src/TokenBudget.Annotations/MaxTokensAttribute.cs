using System.Diagnostics;

namespace TokenBudget;

/// <summary>A promise that a text never holds more than a number of tokens, so that a prompt made of it is bounded.</summary>
/// <remarks>
/// <para>It is the strongest bound that a text can have: it is believed, not checked. Whoever fills the text keeps the promise,
/// for example by cutting it.</para>
/// <para>The compiler leaves this attribute out of the assembly, unless the symbol <c>TOKEN_BUDGET_ATTRIBUTES</c> is defined;
/// it has no effect at run time.</para>
/// </remarks>
[Conditional("TOKEN_BUDGET_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue)]
public sealed class MaxTokensAttribute : Attribute
{
    /// <summary>Bounds the text by <paramref name="tokens"/>.</summary>
    /// <param name="tokens">The most tokens that the text holds, in the encoding of the model that it is sent to; 0 or more.</param>
    public MaxTokensAttribute(long tokens) => Tokens = tokens;

    /// <summary>The most tokens that the text holds, in the encoding of the model that it is sent to.</summary>
    public long Tokens { get; }
}
