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

        var value = evaluation.Evaluate(initializer.Value);
        evaluation.Assign(operation.Symbol, value);
        return value;
    }
}

/// <summary>A local that is read.</summary>
internal sealed class LocalReferenceProcessor : OperationProcessor<ILocalReferenceOperation>
{
    protected override Value Evaluate(ILocalReferenceOperation operation, Evaluation evaluation) =>
        evaluation.ReadVariable(operation.Local);
}

/// <summary>A parameter that is read: its name, its type and its attributes are all that one method knows.</summary>
internal sealed class ParameterReferenceProcessor : OperationProcessor<IParameterReferenceOperation>
{
    protected override Value Evaluate(IParameterReferenceOperation operation, Evaluation evaluation) =>
        evaluation.ReadVariable(operation.Parameter);
}
