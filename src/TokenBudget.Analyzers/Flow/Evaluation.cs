using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Processors;
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
    private int _silence;

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

    /// <summary>How often the current point runs per execution of the member.</summary>
    public TripCount Factor { get; set; } = TripCount.One;

    /// <summary>What the member returned so far.</summary>
    public Value? Returned { get; private set; }

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
        if (_silence == 0)
        {
            var factor = State.IsReachable ? State.IsCertain ? Factor : Factor.Optional() : TripCount.Exact(0);
            Recorder?.Record(operation, entry, arguments, factor);
        }
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
        State = State.Set(variable, Uses.IsUntracked(variable) ? Holes.UnknownOf(variable) : value);
        _tries.Note(variable, value, Limits);
    }

    /// <summary>Evaluates the body of a <c>try</c>; gives what holds when it is left by an exception at any point.</summary>
    public FlowState EvaluateTry(IOperation body)
    {
        var before = State;
        _tries.Open();
        Evaluate(body);
        return _tries.Close(before, State, Limits);
    }

    public void Return(Value value)
    {
        if (State.IsReachable)
        {
            var frozen = new Snapshot(State).Freeze(value);
            Returned = Returned is null ? frozen : ValueJoin.Join(Returned, frozen, Limits);
        }

        State = State.Leave();
    }

    public void Jump(ILabelSymbol target)
    {
        _jumps.Add(target, State, Limits);
        State = State.Leave();
    }

    /// <summary>Joins what jumped to a label with what falls through to it.</summary>
    public void Land(ILabelSymbol? target) => State = _jumps.Land(target, State, Limits);

    /// <summary>Takes back what jumped to a label; null when nothing did.</summary>
    public FlowState? TakeJump(ILabelSymbol? target) => _jumps.Take(target);

    /// <summary>Puts back what <see cref="TakeJump"/> took.</summary>
    public void RestoreJump(ILabelSymbol target, FlowState? state) => _jumps.Restore(target, state);

    /// <summary>The order of what follows is not known: neither is anything that changes somewhere, nor how often this runs.</summary>
    public void Havoc(IOperation place)
    {
        foreach (var variable in Uses.Changed)
        {
            State = State.Set(variable, new UnknownValue(new Hole(variable.Name)));
        }

        foreach (var id in State.Heap.Keys)
        {
            State = State.SetObject(id, new UnknownValue(new Hole("object")));
        }

        Factor = Factor.Times(new TripCount(0, null, "jumps to line " + Holes.Line(place.Syntax)));
    }

    public void PushReceiver(Value receiver) => _receivers.Push(receiver);

    public void PopReceiver() => _receivers.Pop();

    public Value ImplicitReceiver(IOperation operation) => _receivers.Count > 0 ? _receivers.Peek() : Unknown(operation);

    /// <summary>A run over a nested body (getter, local function, lambda) that starts from a state.</summary>
    public Evaluation Nested(FlowState start, CallRecorder? recorder) =>
        new(Symbols, Limits, Uses, recorder, _ids, Depth + 1) { State = start };

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
