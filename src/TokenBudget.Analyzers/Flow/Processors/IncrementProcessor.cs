using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>x++</c> and <c>x--</c>.</summary>
internal sealed class IncrementProcessor : OperationProcessor<IIncrementOrDecrementOperation>
{
    protected override Value Evaluate(IIncrementOrDecrementOperation operation, Evaluation evaluation)
    {
        var before = evaluation.Evaluate(operation.Target);
        var step = operation.Kind == Microsoft.CodeAnalysis.OperationKind.Increment ? 1 : -1;
        var after = evaluation.Symbols.HiddenCalls.Operate(operation.OperatorMethod, operation, before, second: null, evaluation) is { } result ? result
            : before is NumberValue number ? Arithmetic.Add(number, NumberValue.Exact(step)) : before;
        Targets.Assign(operation.Target, after, evaluation);
        return operation.IsPostfix ? before : after;
    }
}
