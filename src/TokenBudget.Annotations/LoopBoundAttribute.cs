using System.Diagnostics;

namespace TokenBudget;

/// <summary>A promise about the loops of a method that hold LLM calls: none of them runs more often than this.</summary>
/// <remarks>
/// <para>It bounds each loop, per time that the loop is entered: two nested loops under <c>[LoopBound(10)]</c> make up to 100 calls.
/// It also bounds lambdas that run for each element of a collection, and how often a method that calls itself runs in all.
/// It is believed, not checked, and only asked where the code itself shows no bound.</para>
/// <para>The compiler leaves this attribute out of the assembly, unless the symbol <c>TOKEN_BUDGET_ATTRIBUTES</c> is defined;
/// it has no effect at run time.</para>
/// </remarks>
[Conditional("TOKEN_BUDGET_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LoopBoundAttribute : Attribute
{
    /// <summary>Bounds the loops of the method by <paramref name="iterations"/>.</summary>
    /// <param name="iterations">The most iterations of each loop; 0 or more.</param>
    public LoopBoundAttribute(long iterations) => Iterations = iterations;

    /// <summary>The most iterations of each loop.</summary>
    public long Iterations { get; }
}
