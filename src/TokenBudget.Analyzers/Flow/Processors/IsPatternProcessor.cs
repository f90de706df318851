using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>x is string s</c>: the new name stands for the same value.</summary>
internal sealed class IsPatternProcessor : OperationProcessor<IIsPatternOperation>
{
    protected override Value Evaluate(IIsPatternOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        Patterns.Bind(operation.Pattern, value, evaluation);
        return evaluation.Unknown(operation);
    }
}
