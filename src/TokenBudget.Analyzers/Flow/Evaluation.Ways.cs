using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <content>Ways through a member: jumps, returns, exceptions, loops without an end.</content>
internal sealed partial class Evaluation
{
    /// <summary>Evaluates the body of a <c>try</c>; gives what holds when it is left by an exception at any point.</summary>
    public FlowState EvaluateTry(IOperation body)
    {
        var before = State;
        var mark = _exits.Count;
        _tries.Open(before);
        Evaluate(body);

        // An exception may stop anywhere on any of the ways through the body.
        var ways = _exits.Since(mark, before.Spent, ExitKind.Return, ExitKind.Throw, ExitKind.Jump, ExitKind.Never);
        if (State.IsReachable && Trail.Ancestor(State.Spent, before.Spent) is { } common)
        {
            ways.Add(State.Spent.Since(common));
        }

        var interrupted = _tries.Close(before, State, Limits);
        return ways.Count == 0
            ? interrupted
            : interrupted.WithSpent(before.Spent.Add(EitherSpending.UpTo(EitherSpending.Of(ways, []))));
    }

    /// <summary>Opens a frame for <see cref="EvaluateFinally"/>.</summary>
    public void OpenFinally() => _tries.Open(State);

    /// <summary>Evaluates a <c>finally</c>: it runs on every way out, also where an exception, a return or a jump left the <c>try</c>.</summary>
    /// <param name="last">The <c>finally</c>.</param>
    /// <param name="before">The state before the <c>try</c>.</param>
    /// <param name="mark">Exits that were noted before the <c>try</c>.</param>
    public void EvaluateFinally(IOperation last, FlowState before, int mark)
    {
        var end = State;
        var interrupted = _tries.Close(before, end, Limits);
        var start = end;
        if (Spends(last))
        {
            // What it sends, it sends on all of these ways.
            start = end.IsReachable ? FlowState.Join(end, interrupted.WithSpent(end.Spent), Limits).WithSpent(end.Spent).Certain(end.IsCertain) : interrupted.Uncertain();
        }

        var root = Trail.Start();
        State = start.WithSpent(root);
        Evaluate(last);
        var after = State;
        var spent = after.IsReachable && ReferenceEquals(after.Spent.Root, root) ? after.Spent.ToSpending() : SequenceSpending.None;
        _exits.Append(mark, before.Spent.Root, spent);
        FlowState Add(FlowState state) => ReferenceEquals(state.Spent.Root, before.Spent.Root) ? Escapes.Changed(state, start, after).WithSpent(state.Spent.Add(EitherSpending.UpTo(spent))) : state;
        if (_exits.HasLeft(mark))
        {
            _jumps.Change(Add);
            _returned = _returned is null ? null : Add(_returned);
        }

        State = !end.IsReachable || !after.IsReachable ? end : after.WithSpent(end.Spent.Add(spent)).Certain(end.IsCertain);
    }

    /// <summary>True when the operation sends something.</summary>
    private bool Spends(IOperation operation)
    {
        var state = State;
        State = state.Restarted();
        var result = Spends(() => Silently(() => Evaluate(operation)));
        State = state;
        return result;
    }

    /// <summary>True when something is sent meanwhile, noted or not.</summary>
    public bool Spends(Action action)
    {
        var spends = _spends;
        _spends = false;
        action();
        (var result, _spends) = (_spends, _spends || spends);
        return result;
    }

    /// <summary>Notes that control leaves by an exception.</summary>
    public void Throw()
    {
        NoteExit(ExitKind.Throw);
        State = State.Throw();
    }

    /// <summary>Iterations that the code limits, or else the limit that <c>[LoopBound]</c> declares.</summary>
    public TripCount Bounded(TripCount trips) => trips.Max is null && Uses.DeclaredLoopBound is { } bound
        ? trips.AtMost(bound) with { Min = Math.Min(trips.Min, bound), IsDeclared = true }
        : trips;

    /// <summary>Control never gets to what follows an endless loop.</summary>
    /// <param name="isNoted">True when nothing leaves the loop either: then only an exception, or the end of the program, ends what it spends.</param>
    public void RunOn(bool isNoted)
    {
        if (isNoted)
        {
            NoteExit(ExitKind.Never);
        }

        State = State.Leave();
    }

    public void Return(Value value)
    {
        NoteExit(ExitKind.Return);
        if (State.IsReachable)
        {
            var frozen = LoopCounts.Leave(new Snapshot(State).Freeze(value));
            Returned = Returned is null ? frozen : ValueJoin.Join(Returned, frozen, Limits);
            LiveResult = LiveResult is null ? value : ValueJoin.Join(LiveResult, value, Limits);
            _returned = _returned is null ? State : FlowState.Join(_returned, State, Limits);
        }

        State = State.Leave();
    }

    public void Jump(ILabelSymbol target)
    {
        NoteExit(ExitKind.Jump);
        _jumps.Add(target, State, Limits);
        State = State.Leave();
    }

    private void NoteExit(ExitKind kind)
    {
        if (_silence == 0 && State.IsReachable)
        {
            _exits.Add(State.Spent, kind);
        }
    }

    /// <summary>Jumps that left a pass over a loop get what the whole loop spends.</summary>
    public void RebaseJumps(Trail root, Trail whole) => _jumps.Rebase(root, whole);

    /// <summary>Joins what jumped to a label with what falls through to it.</summary>
    public void Land(ILabelSymbol? target) => State = _jumps.Land(target, State, Limits);

    /// <summary>Takes back what jumped to a label; null when nothing did.</summary>
    public FlowState? TakeJump(ILabelSymbol? target) => _jumps.Take(target);

    /// <summary>Puts back what <see cref="TakeJump"/> took.</summary>
    public void RestoreJump(ILabelSymbol target, FlowState? state)
    {
        if (state is not null)
        {
            _jumps.Add(target, state, Limits);
        }
    }

    /// <summary>The order of what follows is not known: neither is anything that changes somewhere, nor how often this runs.</summary>
    public void Havoc(IOperation place)
    {
        // Only a jump from below may lead here.
        State = State.IsReachable ? State : State.Restarted().Uncertain();
        foreach (var variable in Uses.Changed)
        {
            State = State.Set(variable, new UnknownValue(new Hole(variable.Name)));
        }

        foreach (var pair in State.Heap)
        {
            State = State.SetObject(pair.Key, new UnknownValue(new Hole("object")));
        }

        Factor = Factor.Times(new TripCount(0, null, "jumps to line " + Holes.Line(place.Syntax)));
        _lostOrder = place;
    }
}
