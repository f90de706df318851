using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>var x = …</c>.</summary>
internal sealed class VariableDeclaratorProcessor : OperationProcessor<IVariableDeclaratorOperation>
{
    protected override Value Evaluate(IVariableDeclaratorOperation operation, Evaluation evaluation)
    {
        if ((operation.Initializer ?? (operation.Parent as IVariableDeclarationOperation)?.Initializer) is not { } initializer)
        {
            return ChildrenProcessor.Instance.Evaluate(operation, evaluation);
        }

        var value = Holes.Named(evaluation.Evaluate(initializer.Value), operation.Symbol, evaluation);
        evaluation.Assign(operation.Symbol, value);
        return value;
    }
}
