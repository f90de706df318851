using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Loops;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>Loops: iterations that are known are run one by one; what remains is run once from a state that holds in every iteration.</summary>
internal sealed class LoopProcessor : OperationProcessor<ILoopOperation>
{
    /// <summary>Passes over the body after which what still changes becomes unknown.</summary>
    private const int MaxProposals = 3;

    protected override Value Evaluate(ILoopOperation operation, Evaluation evaluation)
    {
        var isCertain = evaluation.State.IsCertain;
        var loop = LoopForm.Of(operation, evaluation);
        if (!Unroll(loop, evaluation))
        {
            RunAbstractly(loop, isCertain, evaluation);
        }

        evaluation.Land(operation.ExitLabel);
        if (evaluation.State.IsReachable)
        {
            evaluation.State = evaluation.State.Certain(isCertain && !EarlyExits.LeavesMember(operation));
        }

        return evaluation.Unknown(operation);
    }

    /// <summary>Runs iterations while it is known that there is a next one; true when the end was reached that way.</summary>
    private static bool Unroll(LoopForm loop, Evaluation evaluation)
    {
        for (var iteration = 0; iteration < Limits.MaxUnrolled && !evaluation.Limits.IsExhausted; iteration++)
        {
            var before = evaluation.State;
            bool? next = null;
            evaluation.Silently(() => next = loop.HasNext(iteration, evaluation));
            evaluation.State = before;
            if (next is null)
            {
                return false;
            }

            if (loop.LooksBefore(iteration))
            {
                loop.EvaluateCondition(evaluation);
            }

            if (next == false)
            {
                return true;
            }

            loop.Start(iteration, evaluation);
            loop.HasStarted = true;
            Body(loop, evaluation);
            if (!evaluation.State.IsReachable)
            {
                // Every path has left the loop.
                return true;
            }
        }

        if (loop.IsKnownToContinue)
        {
            evaluation.Limits.Hit();
        }

        return false;
    }

    private static void RunAbstractly(LoopForm loop, bool isCertain, Evaluation evaluation)
    {
        loop.BecomeAbstract(evaluation);
        var run = new LoopRun();
        var before = evaluation.State.Spent;
        var widening = new Widening(loop.Operation.Syntax, run, evaluation.State, evaluation.Limits);

        // Jumps out of the iterations that were run one by one wait for the end of the loop; those of the search say nothing.
        var waiting = evaluation.TakeJump(loop.Operation.ExitLabel);
        var (head, isQuiet) = FindHead(loop, widening, evaluation);
        var factor = evaluation.Factor;
        evaluation.State = head;
        evaluation.Silently(() => loop.EvaluateCondition(evaluation));
        var trips = evaluation.Bounded(loop.Trips(evaluation));
        var outer = isCertain ? factor : factor.Optional();

        // The condition is looked at once more than the body runs.
        var root = Trail.Start();
        var mark = evaluation.Exits.Count;
        evaluation.State = head.WithSpent(root);
        evaluation.Factor = outer.Times(trips.PlusOne());
        loop.EvaluateCondition(evaluation);
        var beforeBody = evaluation.State;
        loop.NarrowAtExit(evaluation);
        var atExit = evaluation.State;
        evaluation.State = beforeBody;
        evaluation.Factor = outer.Times(trips);
        evaluation.State = evaluation.State.Certain(true);
        if (!isQuiet)
        {
            loop.StartAny(evaluation);
            Body(loop, evaluation);
        }

        evaluation.Factor = factor;
        if (!evaluation.State.IsReachable && trips.Max is not (0 or 1))
        {
            // Whatever the body does, it leaves the loop.
            trips = trips with { Min = Math.Min(trips.Min, 1), Max = 1 };
        }

        var whole = before.Add(new RepeatedSpending(Iteration(evaluation, mark, root), trips, run, loop.Operation.Syntax) { IsLoop = true });
        evaluation.Exits.Rebase(mark, root, whole);
        evaluation.RebaseJumps(root, whole);
        if (evaluation.TakeJump(loop.Operation.ExitLabel) is { } broken)
        {
            evaluation.RestoreJump(loop.Operation.ExitLabel, LoopCounts.After(broken, run, trips.Optional()));
        }

        evaluation.RestoreJump(loop.Operation.ExitLabel, waiting);
        var finished = trips.IsDeclared ? trips.Optional() : trips;
        atExit = LoopCounts.After(atExit, run, finished).WithSpent(whole.Add(atExit.Spent.ToSpending()));
        evaluation.State = atExit;
        if (loop.IsEndless)
        {
            evaluation.RunOn(isNoted: !EarlyExits.LeavesLoop(loop.Operation));
        }
    }

    /// <summary>What one iteration spends, however it ends.</summary>
    private static Spending Iteration(Evaluation evaluation, int mark, Trail root)
    {
        var ends = evaluation.Exits.Since(mark, root, ExitKind.Return, ExitKind.Jump);
        if (evaluation.State.IsReachable)
        {
            ends.Insert(0, evaluation.State.Spent.Since(root));
        }
        else if (ends.Count == 0)
        {
            ends = evaluation.Exits.Since(mark, root, ExitKind.Never);
            if (ends.Count == 0)
            {
                ends.Add(SequenceSpending.None);
            }
        }

        return EitherSpending.Of(ends, evaluation.Exits.Since(mark, root, ExitKind.Throw, ExitKind.Never));
    }

    /// <summary>What holds at the head of every iteration, and whether there is nothing to note in the body.</summary>
    private static (FlowState Head, bool IsQuiet) FindHead(LoopForm loop, Widening widening, Evaluation evaluation)
    {
        var head = evaluation.State;
        var ends = false;
        var spends = evaluation.Spends(() => evaluation.Silently(() =>
        {
            // From then on, every pass that does not settle makes something more unknown, so there is an end.
            for (var pass = 1; ; pass++)
            {
                evaluation.State = head;
                loop.EvaluateCondition(evaluation);
                var trips = evaluation.Bounded(loop.Trips(evaluation));
                loop.StartAny(evaluation);
                Body(loop, evaluation);
                ends = evaluation.State.IsReachable;
                var next = widening.Generalise(head, evaluation.State, trips, last: pass >= MaxProposals);
                evaluation.TakeJump(loop.Operation.ExitLabel);
                if (Widening.Settled(head, next))
                {
                    return;
                }

                head = next;
            }
        }));
        return (head, ends && !spends && PlainLoops.Is(loop.Operation));
    }

    private static void Body(LoopForm loop, Evaluation evaluation)
    {
        evaluation.Evaluate(loop.Operation.Body);
        evaluation.Land(loop.Operation.ContinueLabel);
        loop.Finish(evaluation);
    }
}
