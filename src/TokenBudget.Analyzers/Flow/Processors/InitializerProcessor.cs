using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>An initialiser that is met on its own.</summary>
internal sealed class InitializerProcessor : OperationProcessor<IObjectOrCollectionInitializerOperation>
{
    protected override Value Evaluate(IObjectOrCollectionInitializerOperation operation, Evaluation evaluation)
    {
        foreach (var part in operation.Initializers)
        {
            evaluation.Evaluate(part);
        }

        return evaluation.ImplicitReceiver(operation);
    }
}
