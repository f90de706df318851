using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A lambda. One that is not followed to where it is called may run any number of times, at any time.</summary>
internal sealed class AnonymousFunctionProcessor : OperationProcessor<IAnonymousFunctionOperation>
{
    protected override Value Evaluate(IAnonymousFunctionOperation operation, Evaluation evaluation)
    {
        if (Delegates.IsFollowed(operation, evaluation))
        {
            if (Delegates.IsArgument(operation))
            {
                Functions.Declare(operation, evaluation);
            }

            return new MethodValue(operation.Symbol) { Lambda = operation, Uses = evaluation.Uses, Own = evaluation.Own };
        }

        Functions.Run(operation, arguments: [], new TripCount(0, null, "runs of the lambda in line " + Holes.Line(operation.Syntax)), evaluation);
        return new MethodValue(operation.Symbol);
    }
}
