using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Loops;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>if</c> and <c>a ? b : c</c>: both branches from the same state, then what they share.</summary>
internal sealed class ConditionalProcessor : OperationProcessor<IConditionalOperation>
{
    protected override Value Evaluate(IConditionalOperation operation, Evaluation evaluation)
    {
        var condition = Constants.Truth(evaluation.Evaluate(operation.Condition));
        if (condition is { } taken)
        {
            return taken ? evaluation.Evaluate(operation.WhenTrue)
                : operation.WhenFalse is { } other ? evaluation.Evaluate(other)
                : evaluation.Unknown(operation);
        }

        var before = evaluation.State;
        var mark = evaluation.Exits.Count;
        evaluation.State = before.Uncertain();
        Narrowing.Apply(operation.Condition, outcome: true, evaluation);
        var whenTrue = evaluation.Evaluate(operation.WhenTrue);
        var afterTrue = evaluation.State;
        evaluation.State = before.Uncertain();
        Narrowing.Apply(operation.Condition, outcome: false, evaluation);
        var whenFalse = operation.WhenFalse is { } otherwise ? evaluation.Evaluate(otherwise) : null;

        // A branch may go on and yet have been left on one of the ways through it.
        var bothGoOn = GoesOn(afterTrue) && GoesOn(evaluation.State) && !(evaluation.Exits.HasLeft(mark) && EarlyExits.LeavesMember(operation));
        evaluation.State = FlowState.Join(afterTrue, evaluation.State, evaluation.Limits);
        if (evaluation.State.IsReachable)
        {
            evaluation.State = evaluation.State.Certain(before.IsCertain && bothGoOn);
        }

        return operation.Type is null || whenFalse is null ? evaluation.Unknown(operation) : ValueJoin.Join(whenTrue, whenFalse, evaluation.Limits);
    }

    private static bool GoesOn(FlowState state) => state.IsReachable || state.HasThrown;
}
