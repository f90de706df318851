using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary>A comparison that decides in every iteration whether the loop goes on.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="GoesOnWhen">The outcome without which the loop ends.</param>
/// <param name="IsCondition">True for a part of the loop's condition, false for an <c>if</c> in its body that leaves.</param>
/// <param name="LetsOneMore">True when an iteration may run, in part or as a whole, in which the comparison then ends the loop.</param>
/// <param name="IsAfterBody">True for the condition of <c>do … while</c>.</param>
internal sealed record LoopGuard(IBinaryOperation Comparison, bool GoesOnWhen, bool IsCondition, bool LetsOneMore, bool IsAfterBody);
