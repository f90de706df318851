using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary>What the forms of loops have in common: whether there is a next iteration, how it starts and ends, how many there are.</summary>
internal abstract class LoopForm(ILoopOperation operation)
{
    public ILoopOperation Operation { get; } = operation;

    /// <summary>True when only a jump ends the loop.</summary>
    public virtual bool IsEndless => false;

    private FlowState? _entry;

    /// <summary>True when iterations were run one by one, so that those that are counted come after them.</summary>
    public bool HasStarted { get; set; }

    /// <summary>True when the last look at the condition said that the loop goes on.</summary>
    public bool IsKnownToContinue { get; protected set; }

    public static LoopForm Of(ILoopOperation operation, Evaluation evaluation) => operation switch
    {
        IForLoopOperation loop => new ForForm(loop, evaluation),
        IForEachLoopOperation loop => new ForEachForm(loop, evaluation),
        IWhileLoopOperation loop => new WhileForm(loop),
        _ => new OtherForm(operation),
    };

    /// <summary>Whether another iteration follows <paramref name="iteration"/> finished ones; null when that is not known. Asked silently.</summary>
    public abstract bool? HasNext(int iteration, Evaluation evaluation);

    /// <summary>From here on, iterations are not run one by one any more.</summary>
    public virtual void BecomeAbstract(Evaluation evaluation) => _entry = evaluation.State;

    /// <summary>Begins a known iteration.</summary>
    public virtual void Start(int iteration, Evaluation evaluation)
    {
    }

    /// <summary>Begins an iteration that stands for all.</summary>
    public virtual void StartAny(Evaluation evaluation)
    {
    }

    /// <summary>Ends an iteration.</summary>
    public virtual void Finish(Evaluation evaluation)
    {
    }

    public virtual void EvaluateCondition(Evaluation evaluation)
    {
    }

    /// <summary>Adds to the state what holds when the condition has ended the loop.</summary>
    public virtual void NarrowAtExit(Evaluation evaluation)
    {
    }

    /// <summary>True when the condition is looked at before the iteration that follows <paramref name="iteration"/> finished ones.</summary>
    public virtual bool LooksBefore(int iteration) => true;

    /// <summary>Iterations that may follow, asked in a state that holds at the head of each.</summary>
    public virtual TripCount Trips(Evaluation evaluation) => Unknown();

    protected TripCount Unknown() => new(0, null, (HasStarted ? "more iterations of line " : "iterations of line ") + Holes.Line(Operation.Syntax));

    /// <summary>As many as a counter allows; unknown when there is none.</summary>
    protected TripCount ByCounter(Evaluation evaluation) => (_entry is { } entry ? CounterLimit.Of(Operation, entry, evaluation) : null) ?? Unknown();

    /// <summary>Fewer iterations when something jumps out.</summary>
    protected TripCount Unless(TripCount trips) => EarlyExits.LeavesLoop(Operation) ? trips.Optional() : trips;

    private sealed class OtherForm(ILoopOperation operation) : LoopForm(operation)
    {
        public override bool? HasNext(int iteration, Evaluation evaluation) => null;
    }
}
