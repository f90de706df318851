using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Processors;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>One run of the abstract interpreter over one member. The state is immutable; this holds the current one.</summary>
internal sealed partial class Evaluation
{
    private Stack<Value>? _receivers;
    private readonly Jumps _jumps = new();
    private readonly ObjectIds _ids;
    private readonly TryFrames _tries;
    private readonly Exits _exits = new();
    private FlowState _state = FlowState.Start;
    private FlowState? _returned;
    private int _silence;
    private IOperation? _lostOrder;
    private bool _spends;

    public Evaluation(SymbolValues symbols, Limits limits, VariableUses uses, CallRecorder? recorder, ObjectIds ids, int depth, TryFrames? tries = null)
    {
        Symbols = symbols;
        Limits = limits;
        Uses = uses;
        Recorder = recorder;
        _ids = ids;
        Depth = depth;
        _tries = new TryFrames(tries);
    }

    public FlowState State
    {
        get => _state;
        set
        {
            if (_tries.IsOpen && !ReferenceEquals(_state.Heap, value.Heap))
            {
                _tries.Note(value.Heap);
            }

            _state = value;
        }
    }

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

    /// <summary>The class of the current object, when what it keeps of its constructor's arguments is named in values; otherwise null.</summary>
    public INamedTypeSymbol? Own { get; init; }

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

    /// <summary>Something may be spent here: true when it is to be noted what.</summary>
    public bool MaySpend()
    {
        _spends = true;
        return _silence == 0;
    }

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

    public void PushReceiver(Value receiver) => (_receivers ??= new Stack<Value>()).Push(receiver);

    public void PopReceiver() => _receivers!.Pop();

    public Value ImplicitReceiver(IOperation operation) => _receivers is { Count: > 0 } ? _receivers.Peek() : Unknown(operation);

    /// <summary>What holds when the member has ended normally; null when it never does.</summary>
    public FlowState? EndState(Limits limits) =>
        _returned is null ? State.IsReachable ? State : null
        : State.IsReachable ? FlowState.Join(_returned, State, limits)
        : _returned;

    /// <summary>A run over the body of a method that is called here.</summary>
    public Evaluation Inside(MethodBody body, FlowState start, Limits limits, CallFrame frame, bool isThis) =>
        new(Symbols, limits, body.Uses, recorder: null, _ids, Depth, _tries) { State = start, Frame = frame, IsPlumbing = body.IsPlumbing, Own = isThis ? Own : null };

    /// <summary>A run over a lambda that is called here.</summary>
    public Evaluation Inside(VariableUses uses, FlowState start, Limits limits, CallFrame frame, CallRecorder? recorder, INamedTypeSymbol? own) =>
        new(Symbols, limits, uses, recorder, _ids, Depth, _tries) { State = start, Frame = frame, IsPlumbing = IsPlumbing, Own = own };

    /// <summary>A run over a nested body (getter, local function, lambda) that starts from a state.</summary>
    public Evaluation Nested(FlowState start, CallRecorder? recorder) =>
        new(Symbols, Limits, Uses, recorder, _ids, Depth + 1, _tries) { State = start, Frame = Frame, IsPlumbing = IsPlumbing, Own = Own };

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
