using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A lambda that is not followed to where it is called: it may run any number of times, at any time.</summary>
internal sealed class AnonymousFunctionProcessor : OperationProcessor<IAnonymousFunctionOperation>
{
    protected override Value Evaluate(IAnonymousFunctionOperation operation, Evaluation evaluation)
    {
        Functions.Run(operation, arguments: [], new TripCount(0, null, "runs of the lambda in line " + Holes.Line(operation.Syntax)), evaluation);
        return new MethodValue(operation.Symbol);
    }
}

/// <summary>A local function: its calls are recorded here, once, for any arguments.</summary>
internal sealed class LocalFunctionProcessor : OperationProcessor<ILocalFunctionOperation>
{
    protected override Value Evaluate(ILocalFunctionOperation operation, Evaluation evaluation)
    {
        Functions.Declare(operation, evaluation);
        return new MethodValue(operation.Symbol);
    }
}

/// <summary>The target of a delegate is what it stands for.</summary>
internal sealed class DelegateCreationProcessor : OperationProcessor<IDelegateCreationOperation>
{
    protected override Value Evaluate(IDelegateCreationOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.Target);
}

/// <summary>A method group.</summary>
internal sealed class MethodReferenceProcessor : OperationProcessor<IMethodReferenceOperation>
{
    protected override Value Evaluate(IMethodReferenceOperation operation, Evaluation evaluation)
    {
        evaluation.Evaluate(operation.Instance);
        return new MethodValue(operation.Method);
    }
}
