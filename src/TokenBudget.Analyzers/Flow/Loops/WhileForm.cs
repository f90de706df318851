using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary><c>while</c> and <c>do … while</c>.</summary>
internal sealed class WhileForm(IWhileLoopOperation loop) : LoopForm(loop)
{
    public override bool IsEndless => !loop.ConditionIsUntil && loop.Condition is { ConstantValue: { HasValue: true, Value: true } };

    public override bool? HasNext(int iteration, Evaluation evaluation)
    {
        if (!loop.ConditionIsTop && iteration == 0)
        {
            return true;
        }

        if (IsEndless)
        {
            return null;
        }

        var next = Constants.Truth(evaluation.Evaluate(loop.Condition)) is { } truth ? truth != loop.ConditionIsUntil : (bool?)null;
        IsKnownToContinue = next == true;
        return next;
    }

    public override void NarrowAtExit(Evaluation evaluation)
    {
        if (loop.Condition is { } condition && (loop.ConditionIsTop || HasStarted))
        {
            Narrowing.Apply(condition, loop.ConditionIsUntil, evaluation);
        }
    }

    public override bool LooksBefore(int iteration) => loop.ConditionIsTop || iteration > 0;

    public override TripCount Trips(Evaluation evaluation) => ByCounter(evaluation);

    public override void EvaluateCondition(Evaluation evaluation) => evaluation.Evaluate(loop.Condition);
}
