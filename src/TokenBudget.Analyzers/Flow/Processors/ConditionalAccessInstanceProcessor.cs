using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>What stands before <c>?.</c>, seen from behind it.</summary>
internal sealed class ConditionalAccessInstanceProcessor : OperationProcessor<IConditionalAccessInstanceOperation>
{
    protected override Value Evaluate(IConditionalAccessInstanceOperation operation, Evaluation evaluation) => evaluation.ImplicitReceiver(operation);
}
