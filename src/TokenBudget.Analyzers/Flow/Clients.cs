using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>What clients take over from their options, from the client that they are made of, and from a lambda that configures them.</summary>
/// <remarks>SDKs read the options of a client when it is made, so changing the options later changes nothing.</remarks>
internal static class Clients
{
    private static readonly UnknownValue NotSeen = new(new Hole("client options"));

    /// <summary>The client of a <c>make</c> line, from the slots that the line fills.</summary>
    public static Value Make(CatalogueEntry entry, IOperation operation, ValueMap<Slot> bound, Evaluation evaluation)
    {
        var own = bound.Remove(Slot.Inner).Remove(Slot.Settings).Remove(Slot.Configure);
        if (entry.DefaultRetries is not null)
        {
            own = own.SetItem(Slot.Sdk, TextValue.Literal(entry.Sdk));
        }

        return entry.Speaks(Slot.Inner)
            ? Around(bound.TryGetValue(Slot.Inner, out var inner) ? evaluation.Content(inner) : NotSeen)
            : Made(own.SetItem(Slot.Policy, PolicyOf(entry, bound, evaluation)), operation.Syntax);

        Value Around(Value content) => content switch
        {
            ObjectValue { Shape: Shape.Client } client => Made(
                Clients.Around(client.Slots, own), client[Slot.Iterations] is not null && !own.ContainsKey(Slot.Iterations) ? client.Origin : operation.Syntax),
            ChoiceValue choice => new ChoiceValue(ImmutableArray.CreateRange(choice.Choices, Around)),
            _ => Made(AroundUnseen(own, content), operation.Syntax),
        };

        ObjectValue Made(ValueMap<Slot> slots, SyntaxNode? origin) =>
            new(Shape.Client, Configured(entry, operation, bound, slots, evaluation), origin);
    }

    /// <summary>The client or pipeline of a <c>change</c> line: it gets further slots and is given back.</summary>
    public static Value Change(CatalogueEntry entry, IOperation operation, Value target, ValueMap<Slot> bound, Evaluation evaluation)
    {
        var own = Configured(entry, operation, bound, bound.Remove(Slot.Configure), evaluation);
        if (target is not (ReferenceValue or ChoiceValue))
        {
            return evaluation.Allocate(Around(target));
        }

        evaluation.Change(target, Around);
        return target;

        Value Around(Value content) => content switch
        {
            ObjectValue { Shape: Shape.Client } client => new ObjectValue(Shape.Client, Clients.Around(client.Slots, own), operation.Syntax),
            ChoiceValue choice => new ChoiceValue(ImmutableArray.CreateRange(choice.Choices, Around)),
            _ => new ObjectValue(Shape.Client, AroundUnseen(own, content), operation.Syntax),
        };
    }

    /// <summary>The value of a <c>pass</c> line. A pipeline that is begun or built, and a copy, are objects of their own.</summary>
    public static Value Pass(IMethodSymbol method, Value passed, Evaluation evaluation) => method.Name switch
    {
        "Clone" or "AsBuilder" or "Build" or WellKnownMemberNames.InstanceConstructorName when evaluation.Content(passed) is ObjectValue content => evaluation.Allocate(content),

        // What is built around a client that is handed in is not that client.
        "AsBuilder" or WellKnownMemberNames.InstanceConstructorName when passed is UnknownValue { Hole.Given: not null } => evaluation.Allocate(
            new ObjectValue(Shape.Client, AroundUnseen(ObjectValue.NoSlots, passed), origin: null)),
        _ => passed,
    };

    /// <summary>What a field or property holds, by its type: a tool loop can be changed later by everyone who sees it as one.</summary>
    public static Value AsHeld(Value value, ITypeSymbol? type) =>
        type is { Name: "FunctionInvokingChatClient" } && value is ObjectValue { Shape: Shape.Client } client && client[Slot.Iterations] is not null
            ? client.With(Slot.Iterations, NotSeen)
            : value;

    /// <summary>A client around another one keeps what the other has; of two tool loops inside each other, each may run as often as it can.</summary>
    private static ValueMap<Slot> Around(ValueMap<Slot> inner, ValueMap<Slot> own)
    {
        if (!own.ContainsKey(Slot.Iterations) || !inner.TryGetValue(Slot.Iterations, out var iterations))
        {
            return inner.SetItems(own);
        }

        var loops = SequenceValue.Of(iterations);
        var all = inner.TryGetValue(Slot.InnerRounds, out var more) && more is SequenceValue further ? new SequenceValue(loops.Items.AddRange(further.Items)) : loops;
        return inner.SetItems(own).SetItem(Slot.InnerRounds, all);
    }

    /// <summary>A client that can't be seen may have a tool loop of its own.</summary>
    private static ValueMap<Slot> AroundUnseen(ValueMap<Slot> own, Value inner)
    {
        // A caller that hands it in may know it.
        own = own.SetItem(Slot.Policy, NotSeen);
        own = inner is UnknownValue { Hole.Given: not null } ? own.SetItem(Slot.Inner, inner) : own;
        return own.ContainsKey(Slot.Iterations) ? own.SetItem(Slot.InnerRounds, SequenceValue.Of(NotSeen)) : own;
    }

    private static Value PolicyOf(CatalogueEntry entry, ValueMap<Slot> bound, Evaluation evaluation)
    {
        if (bound.TryGetValue(Slot.Settings, out var settings))
        {
            return evaluation.Content(settings) is ObjectValue { Shape: Shape.Settings } made
                ? Configured(made[Slot.Policy], entry.DefaultRetries, evaluation)
                : NotSeen;
        }

        return entry.DefaultRetries is { } retries ? NumberValue.Exact(retries) : NotSeen;
    }

    /// <summary>Options without a policy, or with null for one, leave the default.</summary>
    private static Value Configured(Value? policy, int? retries, Evaluation evaluation) =>
        policy is null or ConstantValue { Constant: null }
            ? retries is { } usual ? NumberValue.Exact(usual) : NotSeen
            : new Snapshot(evaluation.State).Freeze(policy);

    /// <summary>The slots after the lambda of a <c>configure</c> argument ran; those that it may have changed are unknown when that can't be seen.</summary>
    private static ValueMap<Slot> Configured(
        CatalogueEntry entry, IOperation operation, ValueMap<Slot> bound, ValueMap<Slot> slots, Evaluation evaluation)
    {
        if (!bound.ContainsKey(Slot.Configure))
        {
            return slots;
        }

        var isLoop = entry.Speaks(Slot.Iterations);
        var result = Lambda(entry, operation) is { } lambda
            ? Functions.Configure(lambda, new ObjectValue(Shape.Settings, slots, operation.Syntax), evaluation) as ObjectValue
            : null;
        if (isLoop)
        {
            return result?.Slots ?? slots.SetItem(Slot.Iterations, NotSeen);
        }

        return slots.SetItem(Slot.Policy, result is null ? NotSeen : Configured(result[Slot.Policy], entry.DefaultRetries, evaluation));
    }

    private static IAnonymousFunctionOperation? Lambda(CatalogueEntry entry, IOperation operation)
    {
        foreach (var binding in entry.Slots)
        {
            if (binding.Slot != Slot.Configure)
            {
                continue;
            }

            foreach (var argument in (operation as IInvocationOperation)?.Arguments ?? [])
            {
                if (argument.Parameter?.Ordinal == binding.Ordinal)
                {
                    var value = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
                    return value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } ? lambda : null;
                }
            }
        }

        return null;
    }
}
