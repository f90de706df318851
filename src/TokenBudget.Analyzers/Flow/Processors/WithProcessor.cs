using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>with { … }</c>: a copy with changes.</summary>
internal sealed class WithProcessor : OperationProcessor<IWithOperation>
{
    protected override Value Evaluate(IWithOperation operation, Evaluation evaluation)
    {
        var content = evaluation.Content(evaluation.Evaluate(operation.Operand));
        var copy = content is ObjectValue or PlainObjectValue ? evaluation.Allocate(content) : evaluation.Unknown(operation);
        Initializers.Apply(operation.Initializer, copy, evaluation);
        return copy;
    }
}
