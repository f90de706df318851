using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>return x</c>.</summary>
internal sealed class ReturnProcessor : OperationProcessor<IReturnOperation>
{
    protected override Value Evaluate(IReturnOperation operation, Evaluation evaluation)
    {
        var value = operation.ReturnedValue is { } returned ? evaluation.Evaluate(returned) : ConstantValue.Null;
        evaluation.Return(value);
        return value;
    }
}
