using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <content>Variables, and the objects behind references.</content>
internal sealed partial class Evaluation
{
    public Value Unknown(IOperation operation) => Holes.Unknown(operation);

    /// <summary>The id of a new object.</summary>
    public int NextObject() => _ids.Next();

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

    /// <summary>What a variable holds here; null when nothing was read from it or written to it yet.</summary>
    public Value? Find(ISymbol variable) => State.Variables.TryGetValue(PlainObjectValue.KeyOf(variable), out var value) ? value : null;

    /// <summary>What a member of the current object, or a captured parameter, keeps of the arguments that the object was made with; null when that is not told.</summary>
    public Value? Kept(ISymbol member) => Own is { } type ? Symbols.KeptBy(type, member) : null;

    /// <summary>Notes what a variable that was not found holds.</summary>
    public Value Begin(ISymbol variable, Value initial)
    {
        State = State.Set(PlainObjectValue.KeyOf(variable), initial);
        return initial;
    }

    /// <summary>Reads a local or parameter. A list or object that came from elsewhere gets a place on the heap, so that changes to it are seen.</summary>
    public Value ReadVariable(ISymbol variable)
    {
        if (Uses.IsUntracked(variable))
        {
            return Holes.UnknownOf(variable);
        }

        var value = Find(variable) ?? Begin(variable, (ReceiverState.IsMember(variable) ? Kept(variable) : null) ?? Holes.UnknownOf(variable));
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

        var key = PlainObjectValue.KeyOf(variable);
        State = State.Set(key, Uses.IsUntracked(variable) ? Holes.UnknownOf(variable) : value);
        _tries.Note(key, value, Limits);
    }
}
