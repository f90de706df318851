using System.Collections.Immutable;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>What of a value holds for ever, whoever else knows the objects in it.</summary>
internal static class Lasting
{
    /// <summary>The value, objects with only those members that nobody can change; null when it may change as a whole.</summary>
    /// <param name="value">A value without references.</param>
    /// <param name="symbols">The compilation.</param>
    public static Value? Of(Value value, SymbolValues symbols) => value switch
    {
        ObjectValue { Shape: Shape.Client or Shape.Tool or Shape.Format } or UnknownValue or TextValue or ConstantValue or NumberValue or MethodValue => value,
        PlainObjectValue plain => OfObject(plain, symbols),
        ForeignObjectValue made => made.Change(argument => Inside(argument, symbols) ?? new UnknownValue(new Hole("argument"))),
        ChoiceValue choice => OfChoice(choice, symbols),
        _ => null,
    };

    /// <summary>An object with only those members that nothing assigns any more; they refer to the same objects as before.</summary>
    public static PlainObjectValue Fixed(PlainObjectValue made, SymbolValues symbols)
    {
        var members = PlainObjectValue.Empty.Members;
        foreach (var pair in made.Members)
        {
            members = symbols.IsFixed(pair.Key) ? members.SetItem(pair.Key, pair.Value) : members;
        }

        return new PlainObjectValue(members, made.Type) { IsPartial = true };
    }

    /// <summary>Inside of another object, a tool loop may be known elsewhere as what it is, and changed.</summary>
    private static Value? Inside(Value value, SymbolValues symbols) => Of(value, symbols) is { } lasting
        ? lasting is ObjectValue { Shape: Shape.Client } client && client[Slot.Iterations] is not null
            ? client.With(Slot.Iterations, new UnknownValue(new Hole("client options")))
            : lasting
        : null;

    private static PlainObjectValue OfObject(PlainObjectValue plain, SymbolValues symbols)
    {
        var members = PlainObjectValue.Empty.Members;
        foreach (var pair in plain.Members)
        {
            if (symbols.IsFixed(pair.Key) && Inside(pair.Value, symbols) is { } lasting)
            {
                members = members.SetItem(pair.Key, lasting);
            }
        }

        return new PlainObjectValue(members, plain.Type) { IsPartial = true };
    }

    private static ChoiceValue? OfChoice(ChoiceValue choice, SymbolValues symbols)
    {
        var choices = ImmutableArray.CreateBuilder<Value>(choice.Choices.Length);
        foreach (var one in choice.Choices)
        {
            if (Of(one, symbols) is not { } lasting)
            {
                return null;
            }

            choices.Add(lasting);
        }

        return new ChoiceValue(choices.MoveToImmutable());
    }
}
