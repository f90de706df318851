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

    /// <summary>True when the method runs on the object whose method calls it.</summary>
    public bool IsThis => _call.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    public ReceiverState(IMethodSymbol method, Call call, Evaluation evaluation)
    {
        _call = call;

        // A method group has no receiver here; that of another object is not told from one's own, so nothing is known about it.
        _isOwn = method.IsStatic || IsThis;
        _object = _isOwn || call.Receiver is null ? null : evaluation.Content(call.Receiver) as PlainObjectValue;
    }

    /// <summary>The state inside the method. What the caller's own members refer to may be changed there, unless the object was made here.</summary>
    public FlowState Enter(FlowState state)
    {
        if (_isOwn)
        {
            return state;
        }

        foreach (var pair in state.Variables)
        {
            if (IsMember(pair.Key))
            {
                state = _object is not { IsPartial: false } ? Escapes.From(state, pair.Value, new UnknownValue(new Hole(pair.Key.Name))) : state;
                state = state.Forget(pair.Key);
            }
        }

        foreach (var pair in _object?.Members ?? PlainObjectValue.Empty.Members)
        {
            state = state.Set(pair.Key, pair.Value);
        }

        return state;
    }

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

        evaluation.Change(_call.Receiver!, content => content is PlainObjectValue plain ? plain.With(members) : content);
        foreach (var pair in before.Variables)
        {
            if (IsMember(pair.Key))
            {
                evaluation.State = evaluation.State.Set(pair.Key, pair.Value);
            }
        }
    }

    /// <summary>Members of an object, and parameters of a primary constructor, which are members too.</summary>
    private static bool IsMember(ISymbol symbol) =>
        symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
}
