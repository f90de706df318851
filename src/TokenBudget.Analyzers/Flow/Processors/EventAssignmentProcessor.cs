using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>Changed += handler</c>, and <c>-=</c>.</summary>
internal sealed class EventAssignmentProcessor : OperationProcessor<IEventAssignmentOperation>
{
    protected override Value Evaluate(IEventAssignmentOperation operation, Evaluation evaluation)
    {
        evaluation.Evaluate(operation.EventReference);
        var handler = evaluation.Evaluate(operation.HandlerValue);
        evaluation.Symbols.HiddenCalls.Subscribe(operation, handler, evaluation);
        return evaluation.Unknown(operation);
    }
}
