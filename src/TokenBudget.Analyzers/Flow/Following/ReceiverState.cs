using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Whose fields a followed method reads: those of the caller's own object, of another one that is known, or of one that is not.</summary>
internal sealed class ReceiverState
{
    private readonly Call _call;
    private readonly PlainObjectValue? _object;
    private readonly bool _isOwn;

    /// <summary>Stands for the object while its method runs: who reaches it by another way then finds what can't change, and leaves a trace of changes.</summary>
    private readonly PlainObjectValue? _busy;

    /// <summary>The caller's own members, where a lambda of the caller may run inside of the method.</summary>
    private ReferenceValue? _parked;

    public ReceiverState(IMethodSymbol method, Call call, Evaluation evaluation)
    {
        _call = call;

        // A method group has no receiver here; that of another object is not told from one's own, so nothing is known about it.
        _isOwn = method.IsStatic || IsThis;
        _object = _isOwn || call.Receiver is null ? null : evaluation.Content(call.Receiver) as PlainObjectValue;
        _busy = _object is null ? null : Lasting.Fixed(_object, evaluation.Symbols);
    }

    /// <summary>True when the method runs on the object whose method calls it.</summary>
    public bool IsThis => _call.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>The state inside the method. What the caller's own members refer to may be changed there, unless the object was made here.</summary>
    public FlowState Enter(FlowState state, Evaluation evaluation)
    {
        if (_isOwn)
        {
            return state;
        }

        var parked = PlainObjectValue.Empty.Members;
        foreach (var pair in state.Variables)
        {
            if (IsMember(pair.Key))
            {
                parked = parked.SetItem(pair.Key, pair.Value);
                state = _object is not { IsPartial: false } ? Escapes.From(state, pair.Value, new UnknownValue(new Hole(pair.Key.Name))) : state;
                state = state.Forget(pair.Key);
            }
        }

        if (HasLambda())
        {
            _parked = new ReferenceValue(evaluation.NextObject());
            state = state.SetObject(_parked.Id, new PlainObjectValue(_object is null ? PlainObjectValue.Empty.Members : parked));
        }

        if (_call.Receiver is ReferenceValue receiver && _busy is not null)
        {
            state = state.SetObject(receiver.Id, _busy);
        }

        foreach (var pair in _object?.Members ?? PlainObjectValue.Empty.Members)
        {
            state = state.Set(pair.Key, pair.Value);
        }

        return state;
    }

    /// <summary>What a parameter is given: a lambda remembers whose it is.</summary>
    public Value? Argument(Value? argument) => _parked is not null && argument is MethodValue { Lambda: not null } lambda ? lambda.OwnedBy(_parked) : argument;

    /// <summary>Keeps what the method left in its object, and gives the caller back its own members.</summary>
    public void Leave(FlowState before, FlowState end, Evaluation evaluation)
    {
        if (_isOwn)
        {
            return;
        }

        var members = PlainObjectValue.Empty.Members;
        foreach (var pair in end.Variables)
        {
            if (IsMember(pair.Key))
            {
                members = members.SetItem(pair.Key, pair.Value);
                evaluation.State = evaluation.State.Forget(pair.Key);
            }
        }

        if (_object is null)
        {
            return;
        }

        LeaveObject(members, evaluation);
        if (_parked is null)
        {
            Restore(before.Variables, evaluation);
            return;
        }

        if (evaluation.Content(_parked) is PlainObjectValue own)
        {
            Restore(own.Members, evaluation);
            return;
        }

        // The lambda changed them in a way that is not known.
        foreach (var pair in before.Variables)
        {
            if (IsMember(pair.Key))
            {
                evaluation.Escape(pair.Value, pair.Key.Name);
            }
        }
    }

    /// <summary>Members of an object, and parameters of a primary constructor, which are members too.</summary>
    public static bool IsMember(ISymbol symbol) =>
        symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    private void LeaveObject(ValueMap<ISymbol> members, Evaluation evaluation)
    {
        if (_call.Receiver is not ReferenceValue receiver)
        {
            return;
        }

        var left = _object!.With(_object.IsPartial ? WithoutRead(members, evaluation) : members);
        switch (evaluation.Content(receiver))
        {
            case PlainObjectValue now when now.Equals(_busy):
                evaluation.Change(receiver, _ => left);
                break;
            case PlainObjectValue now:
                // Somebody else changed the object at the same time.
                EscapeAll(now.Members, evaluation);
                EscapeAll(members, evaluation);
                evaluation.Change(receiver, _ => Lasting.Fixed(left, evaluation.Symbols));
                break;
            default:
                EscapeAll(members, evaluation);
                break;
        }
    }

    /// <summary>Of an object that is known in part, what the method was the first to read is read anew the next time.</summary>
    private ValueMap<ISymbol> WithoutRead(ValueMap<ISymbol> members, Evaluation evaluation)
    {
        var snapshot = new Snapshot(evaluation.State);
        foreach (var pair in members)
        {
            if (_object!.Find(pair.Key) is null && snapshot.Freeze(pair.Value).Equals(Anew(pair.Key, evaluation)))
            {
                evaluation.Escape(pair.Value, pair.Key.Name);
                members = members.Remove(pair.Key);
            }
        }

        return members;
    }

    private static Value Anew(ISymbol member, Evaluation evaluation) => member is IFieldSymbol field ? evaluation.Symbols.OfField(field) : Holes.UnknownOf(member);

    private static void EscapeAll(ValueMap<ISymbol> members, Evaluation evaluation)
    {
        foreach (var pair in members)
        {
            evaluation.Escape(pair.Value, pair.Key.Name);
        }
    }

    private static void Restore(ValueMap<ISymbol> members, Evaluation evaluation)
    {
        foreach (var pair in members)
        {
            if (IsMember(pair.Key))
            {
                evaluation.State = evaluation.State.Set(pair.Key, pair.Value);
            }
        }
    }

    private bool HasLambda()
    {
        foreach (var argument in _call.Arguments)
        {
            if (argument is MethodValue { Lambda: not null, Owner: null })
            {
                return true;
            }
        }

        return false;
    }
}
