using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A local function: its calls are recorded here, once, for any arguments.</summary>
internal sealed class LocalFunctionProcessor : OperationProcessor<ILocalFunctionOperation>
{
    protected override Value Evaluate(ILocalFunctionOperation operation, Evaluation evaluation)
    {
        Functions.Declare(operation, evaluation);
        return new MethodValue(operation.Symbol);
    }
}
