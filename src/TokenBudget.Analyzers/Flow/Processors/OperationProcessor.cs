using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>Evaluates one kind of operation. Keeps no state of its own.</summary>
internal abstract class OperationProcessor
{
    public abstract Value Evaluate(IOperation operation, Evaluation evaluation);
}

/// <inheritdoc/>
internal abstract class OperationProcessor<T> : OperationProcessor
    where T : class, IOperation
{
    public sealed override Value Evaluate(IOperation operation, Evaluation evaluation) =>
        operation is T typed ? Evaluate(typed, evaluation) : ChildrenProcessor.Instance.Evaluate(operation, evaluation);

    protected abstract Value Evaluate(T operation, Evaluation evaluation);
}
