using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Processors;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>One run of the abstract interpreter over one member. The state is immutable; this holds the current one.</summary>
internal sealed class Evaluation
{
    private readonly Stack<Value> _receivers = new();
    private readonly Jumps _jumps = new();
    private readonly ObjectIds _ids;
    private readonly TryFrames _tries = new();
    private readonly Exits _exits = new();
    private FlowState? _returned;
    private int _silence;
    private IOperation? _lostOrder;
    private bool _spends;

    public Evaluation(SymbolValues symbols, Limits limits, VariableUses uses, CallRecorder? recorder, ObjectIds ids, int depth)
    {
        Symbols = symbols;
        Limits = limits;
        Uses = uses;
        Recorder = recorder;
        _ids = ids;
        Depth = depth;
    }

    public FlowState State { get; set; } = FlowState.Start;

    public SymbolValues Symbols { get; }

    public SdkSymbols Sdk => Symbols.Sdk;

    public Limits Limits { get; }

    public VariableUses Uses { get; }

    /// <summary>Getters and local functions that this evaluation is inside of.</summary>
    public int Depth { get; }

    /// <summary>The method that is evaluated, and those that called it; null for members that are no methods.</summary>
    public CallFrame? Frame { get; init; }

    /// <summary>True when the code passes requests on for others: they are counted where it is called.</summary>
    public bool IsPlumbing { get; init; }

    /// <summary>How often the current point runs per execution of the member.</summary>
    public TripCount Factor { get; set; } = TripCount.One;

    /// <summary>What the member returned so far, with everything that it refers to.</summary>
    public Value? Returned { get; private set; }

    /// <summary>What the member returned so far, as references to objects that go on living; null when nothing.</summary>
    public Value? LiveResult { get; private set; }

    private CallRecorder? Recorder { get; }

    /// <summary>The value of an operation; statements give null knowledge. Never throws for incomplete code.</summary>
    public Value Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return new UnknownValue(new Hole("missing"));
        }

        if (!Limits.Step() || !Limits.HasStack())
        {
            Limits.Hit();
            return Unknown(operation);
        }

        if (operation is { ConstantValue: { HasValue: true, Value: var constant }, Type.TypeKind: not TypeKind.Enum })
        {
            return Constants.ToValue(constant, operation);
        }

        return ProcessorTable.For(operation.Kind).Evaluate(operation, this);
    }

    /// <summary>Evaluates something that may not run, such as the right side of <c>??</c>.</summary>
    public Value EvaluateMaybe(IOperation? operation)
    {
        var before = State;
        State = before.Uncertain();
        var value = Evaluate(operation);
        State = FlowState.Join(before, State, Limits).Certain(before.IsCertain);
        return value;
    }

    /// <summary>Evaluates without recording calls: for passes that only search what holds.</summary>
    public void Silently(Action action)
    {
        _silence++;
        try
        {
            action();
        }
        finally
        {
            _silence--;
        }
    }

    public void Record(IOperation operation, CatalogueEntry entry, CallArguments arguments)
    {
        _spends |= !IsPlumbing;
        if (_silence == 0 && !IsPlumbing)
        {
            var factor = State.IsReachable ? State.IsCertain ? Factor : Factor.Optional() : TripCount.Exact(0);
            Recorder?.Record(operation, entry, arguments, factor);
            Spend(new RequestSpending(operation, entry, arguments));
        }
    }

    /// <summary>Notes that something is spent here; nothing in passes that only search what holds, and where control does not get.</summary>
    public void Spend(Spending spending)
    {
        _spends |= spending.Size > 0;
        if (_silence == 0 && State.IsReachable)
        {
            State = State.WithSpent(State.Spent.Add(spending));
        }
    }

    /// <summary>True in passes that only search what holds.</summary>
    public bool IsSilent => _silence > 0;

    /// <summary>Ways out of the middle, with what was spent on each.</summary>
    public Exits Exits => _exits;

    /// <summary>What the whole run spent that began at <paramref name="start"/>, by whichever way it ends.</summary>
    public Spending Total(Trail start)
    {
        var once = _exits.Total(State.IsReachable ? State.Spent : null, start);

        // Jumps back may repeat any part of it, or leave any part out.
        return _lostOrder is { } place && once.Size > 0
            ? new RepeatedSpending(once, new TripCount(0, null, "jumps to line " + Holes.Line(place.Syntax)), loop: null, place.Syntax)
            : once;
    }

    public Value Unknown(IOperation operation) => Holes.Unknown(operation);

    public Value Allocate(Value content)
    {
        var id = _ids.Next();
        State = State.SetObject(id, content);
        return new ReferenceValue(id);
    }

    /// <summary>Gives mutable objects that come from outside a place on the heap, so that changes to them can be followed.</summary>
    public Value Place(Value value) => value is SequenceValue or ObjectValue or PlainObjectValue ? Allocate(value) : value;

    /// <summary>What is known about the object behind a reference; other values stand for themselves.</summary>
    public Value Content(Value value)
    {
        switch (value)
        {
            case ReferenceValue reference:
                return State.Heap.TryGetValue(reference.Id, out var content) ? content : new UnknownValue(new Hole("object"));
            case ChoiceValue choice:
                var joined = Content(choice.Choices[0]);
                for (var i = 1; i < choice.Choices.Length; i++)
                {
                    joined = ValueJoin.Join(joined, Content(choice.Choices[i]), Limits);
                }

                return joined;
            default:
                return value;
        }
    }

    /// <summary>Changes the object behind a reference. When it is one of several, each may have changed.</summary>
    public void Change(Value target, Func<Value, Value> change)
    {
        if (target is ReferenceValue reference && State.Heap.TryGetValue(reference.Id, out var content))
        {
            State = State.SetObject(reference.Id, change(content));
        }
        else if (target is ChoiceValue choice)
        {
            foreach (var one in choice.Choices)
            {
                Change(one, content => ValueJoin.Join(content, change(content), Limits));
            }
        }
    }

    /// <summary>The object gets out of sight, and with it everything that it refers to: code that is not followed may change them from now on.</summary>
    public void Escape(Value value, string name) => State = Escapes.From(State, value, new UnknownValue(new Hole(name)));

    public Value Read(ISymbol variable, Func<Value> initial)
    {
        if (State.Variables.TryGetValue(variable, out var value))
        {
            return value;
        }

        value = initial();
        State = State.Set(variable, value);
        return value;
    }

    /// <summary>Reads a local or parameter. A list or object that came from elsewhere gets a place on the heap, so that changes to it are seen.</summary>
    public Value ReadVariable(ISymbol variable)
    {
        if (Uses.IsUntracked(variable))
        {
            return Holes.UnknownOf(variable);
        }

        var value = Read(variable, () => Holes.UnknownOf(variable));
        var placed = Place(value);
        if (!ReferenceEquals(placed, value))
        {
            State = State.Set(variable, placed);
        }

        return placed;
    }

    public void Assign(ISymbol variable, Value value)
    {
        if (Uses.IsUntracked(variable))
        {
            // Changes by way of this variable are not seen, so the object must not be known by another name either.
            Escape(value, variable.Name);
        }

        State = State.Set(variable, Uses.IsUntracked(variable) ? Holes.UnknownOf(variable) : value);
        _tries.Note(variable, value, Limits);
    }

    /// <summary>Evaluates the body of a <c>try</c>; gives what holds when it is left by an exception at any point.</summary>
    public FlowState EvaluateTry(IOperation body)
    {
        var before = State;
        var mark = _exits.Count;
        _tries.Open();
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
    public void OpenFinally() => _tries.Open();

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
        var (state, spends) = (State, _spends);
        _spends = false;
        State = state.Restarted();
        Silently(() => Evaluate(operation));
        State = state;
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

        foreach (var id in State.Heap.Keys)
        {
            State = State.SetObject(id, new UnknownValue(new Hole("object")));
        }

        Factor = Factor.Times(new TripCount(0, null, "jumps to line " + Holes.Line(place.Syntax)));
        _lostOrder = place;
    }

    public void PushReceiver(Value receiver) => _receivers.Push(receiver);

    public void PopReceiver() => _receivers.Pop();

    public Value ImplicitReceiver(IOperation operation) => _receivers.Count > 0 ? _receivers.Peek() : Unknown(operation);

    /// <summary>What holds when the member has ended normally; null when it never does.</summary>
    public FlowState? EndState(Limits limits) =>
        _returned is null ? State.IsReachable ? State : null
        : State.IsReachable ? FlowState.Join(_returned, State, limits)
        : _returned;

    /// <summary>A run over the body of a method that is called here.</summary>
    public Evaluation Inside(MethodBody body, FlowState start, Limits limits, CallFrame frame) =>
        new(Symbols, limits, body.Uses, recorder: null, _ids, Depth) { State = start, Frame = frame, IsPlumbing = body.IsPlumbing };

    /// <summary>A run over a lambda that is called here.</summary>
    public Evaluation Inside(VariableUses uses, FlowState start, Limits limits, CallFrame frame, CallRecorder? recorder) =>
        new(Symbols, limits, uses, recorder, _ids, Depth) { State = start, Frame = frame, IsPlumbing = IsPlumbing };

    /// <summary>A run over a nested body (getter, local function, lambda) that starts from a state.</summary>
    public Evaluation Nested(FlowState start, CallRecorder? recorder) =>
        new(Symbols, Limits, Uses, recorder, _ids, Depth + 1) { State = start, Frame = Frame, IsPlumbing = IsPlumbing };

    /// <summary>Where calls are recorded; null in passes that only search what holds.</summary>
    public CallRecorder? CurrentRecorder => _silence == 0 ? Recorder : null;

    /// <summary>Code that is not followed ran: what this object's fields and properties hold must be asked anew.</summary>
    public void ForgetMembers()
    {
        foreach (var pair in State.Variables)
        {
            if (pair.Key is IFieldSymbol or IPropertySymbol)
            {
                Escape(pair.Value, pair.Key.Name);
                State = State.Forget(pair.Key);
            }
        }
    }
}
