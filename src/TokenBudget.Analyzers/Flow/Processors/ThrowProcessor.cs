using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>throw x</c>.</summary>
internal sealed class ThrowProcessor : OperationProcessor<IThrowOperation>
{
    protected override Value Evaluate(IThrowOperation operation, Evaluation evaluation)
    {
        if (operation.Exception is { } exception)
        {
            evaluation.Evaluate(exception);
        }

        evaluation.Throw();
        return evaluation.Unknown(operation);
    }
}
