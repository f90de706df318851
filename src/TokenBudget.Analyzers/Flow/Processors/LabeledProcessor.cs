using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A label: jumps land here. When some come from below, nothing that changes is known, nor how often this runs.</summary>
internal sealed class LabeledProcessor : OperationProcessor<ILabeledOperation>
{
    protected override Value Evaluate(ILabeledOperation operation, Evaluation evaluation)
    {
        evaluation.Land(operation.Label);
        if (evaluation.Uses.HasBackwardJumps)
        {
            evaluation.Havoc(operation);
        }

        return evaluation.Evaluate(operation.Operation);
    }
}
