using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>(x)</c>.</summary>
internal sealed class ParenthesizedProcessor : OperationProcessor<IParenthesizedOperation>
{
    protected override Value Evaluate(IParenthesizedOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.Operand);
}
