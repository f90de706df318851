using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Loops;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>try</c>: a catch may start after any part of the body, so what the body changes is unknown there.</summary>
internal sealed class TryProcessor : OperationProcessor<ITryOperation>
{
    protected override Value Evaluate(ITryOperation operation, Evaluation evaluation)
    {
        var before = evaluation.State;
        var mark = evaluation.Exits.Count;
        if (operation.Finally is not null)
        {
            evaluation.OpenFinally();
        }

        evaluation.State = operation.Catches.IsEmpty ? before : before.Uncertain();
        var interrupted = evaluation.EvaluateTry(operation.Body);
        var end = evaluation.State;
        var bodyGoesOn = end.IsReachable || end.HasThrown;
        foreach (var handler in operation.Catches)
        {
            evaluation.State = interrupted.Uncertain();
            if (handler.Filter is { } filter)
            {
                evaluation.Evaluate(filter);
            }

            evaluation.Evaluate(handler.Handler);
            bodyGoesOn &= evaluation.State.IsReachable || evaluation.State.HasThrown;
            end = FlowState.Join(end, evaluation.State, evaluation.Limits);
        }

        bodyGoesOn &= !(evaluation.Exits.HasLeft(mark) && EarlyExits.LeavesMember(operation));
        evaluation.State = end.IsReachable ? end.Certain(before.IsCertain && bodyGoesOn) : end;
        if (operation.Finally is { } last)
        {
            evaluation.EvaluateFinally(last, before, mark);
        }

        return evaluation.Unknown(operation);
    }
}
