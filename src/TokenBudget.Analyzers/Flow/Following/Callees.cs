using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Follows calls of the compilation's own methods: what they return, change and spend with the arguments of this call.</summary>
/// <remarks>Following means running the interpreter over the body with the caller's values, so literals, lists and options that are passed on keep
/// all that is known about them. A call that is not followed, because it is too deep, too large or recursive, is worth its summary: what the method
/// spends whatever it is given.</remarks>
internal static class Callees
{
    /// <summary>The result of a call; null when nothing is known of its code.</summary>
    public static Value? Call(IInvocationOperation operation, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        // What reads a file or a body is known by its name, whoever wrote it.
        if (DataSources.Of(operation) is { Kind: not DataKind.Text })
        {
            return null;
        }

        if (operation.TargetMethod is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } && evaluation.CurrentRecorder is { } recorder)
        {
            recorder.NoteHandedIn(operation.Syntax, HandedInLimits.Of(operation.TargetMethod, arguments, evaluation));
        }

        Unawaited.Forget(operation, receiver, arguments, evaluation);
        return receiver is ChoiceValue choice && choice.Choices.Any(one => evaluation.Content(one) is PlainObjectValue or ForeignObjectValue)
            ? OneOf([.. choice.Choices.Select(one => (Func<Value?>)(() => CallOn(one, operation, arguments, evaluation)))], evaluation)
            : CallOn(receiver, operation, arguments, evaluation);
    }

    private static Value? CallOn(Value? receiver, IInvocationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        var isVirtual = operation.IsVirtual && operation.Instance is not { Type.IsSealed: true };
        var targets = isVirtual
            ? evaluation.Symbols.Implementations.Of(operation.TargetMethod, TypeOf(receiver, evaluation))
            : [operation.TargetMethod];
        var call = new Call(operation, operation.Instance, receiver, arguments.ToArray());
        var others = isVirtual && TypeOf(receiver, evaluation) is null ? Elsewhere(operation.TargetMethod, targets, call, evaluation) : [];
        if (others.Count > 0)
        {
            return CallOneOf(targets, others, call, evaluation);
        }

        if (targets.Count == 0)
        {
            References.Spend(operation.TargetMethod, call, evaluation);
            return null;
        }

        return targets.Count == 1 ? Call(targets[0], call, evaluation) : CallOneOf(targets, [], call, evaluation);
    }

    /// <summary>Calls a method by its symbol, such as a method group that LINQ calls for each element.</summary>
    public static Value? CallMethod(IMethodSymbol method, IOperation place, Value?[] arguments, Evaluation evaluation) =>
        method.MethodKind == MethodKind.LocalFunction
            ? Functions.Invoke(method, place, arguments, evaluation)
            : Call(method, new Call(place, Instance: null, Receiver: null, arguments), evaluation);

    /// <summary>Calls the accessor of a property; null when nothing is known of its code.</summary>
    public static Value? CallAccessor(IMethodSymbol accessor, Call call, Evaluation evaluation)
    {
        if (!accessor.IsAbstract && !accessor.IsVirtual && !accessor.IsOverride)
        {
            return Call(accessor, call, evaluation);
        }

        var targets = evaluation.Symbols.Implementations.Of(accessor, call.Receiver is null ? null : TypeOf(call.Receiver, evaluation));
        return targets.Count == 0 ? null : CallOneOf(targets, [], call, evaluation);
    }

    /// <summary>What a getter with code yields; null when it has none here or is virtual.</summary>
    public static Value? CallGetter(IPropertyReferenceOperation operation, Value? receiver, Evaluation evaluation) =>
        operation.Property.GetMethod is { IsAbstract: false, IsVirtual: false, IsOverride: false } getter && evaluation.Symbols.Bodies.Of(getter) is not null
            ? CallAccessor(getter, new Call(operation, operation.Instance, receiver, new Value?[getter.Parameters.Length]), evaluation)
            : null;

    /// <summary>Calls a method once for each of some alike elements; gives what it returns for one.</summary>
    public static Value? CallEach(IMethodSymbol method, IOperation place, Value?[] arguments, TripCount runs, Evaluation evaluation)
    {
        var before = evaluation.State;
        evaluation.State = before.Restarted().WithSpent(Trail.Start());
        var root = evaluation.State.Spent;
        var result = CallMethod(method, place, arguments, evaluation);
        var once = evaluation.State.Spent.Since(root);
        var frozen = result is null ? null : new Snapshot(evaluation.State).Freeze(result);
        evaluation.State = before;
        evaluation.Spend(new RepeatedSpending(once, evaluation.Bounded(runs), loop: null, place.Syntax) { IsLoop = true });

        // It may change what it is given, any number of times.
        foreach (var argument in arguments)
        {
            evaluation.Escape(argument ?? ConstantValue.Null, method.Name);
        }

        evaluation.ForgetMembers();
        return frozen;
    }

    /// <summary>A method group that gets out of sight: the method may be called any number of times, with anything.</summary>
    public static void MayCall(IMethodSymbol method, IOperation place, Evaluation evaluation)
    {
        if (!evaluation.MaySpend())
        {
            return;
        }

        var before = evaluation.State;
        evaluation.State = before.Restarted().WithSpent(Trail.Start());
        var root = evaluation.State.Spent;
        CallMethod(method, place, new Value?[method.Parameters.Length], evaluation);
        var once = evaluation.State.Spent.Since(root);
        evaluation.State = before;
        evaluation.Spend(new RepeatedSpending(once, new TripCount(0, null, "runs of " + method.Name + "()"), loop: null, place.Syntax));
        evaluation.ForgetMembers();
    }

    /// <summary>What implementations in other projects may spend. What is overridden here may itself be called, whether its project has facts or not.</summary>
    private static IReadOnlyList<Spending> Elsewhere(IMethodSymbol method, IReadOnlyList<IMethodSymbol> targets, Call call, Evaluation evaluation)
    {
        var others = References.OfVirtual(method, call, evaluation);
        return others.Count == 0 && targets.Count > 0 && !method.IsAbstract && !evaluation.Symbols.IsOwn(method.OriginalDefinition) ? [SequenceSpending.None] : others;
    }

    private static INamedTypeSymbol? TypeOf(Value? receiver, Evaluation evaluation) =>
        receiver is null ? null : evaluation.Content(receiver) switch
        {
            PlainObjectValue plain => plain.Type,
            ForeignObjectValue made => made.Type,
            _ => null,
        };

    /// <summary>One of several implementations: each from the same state, then what they share. When one of them is not followed, what all of
    /// them spend still counts, but nothing is known of what they return and change.</summary>
    private static Value? CallOneOf(IReadOnlyList<IMethodSymbol> targets, IReadOnlyList<Spending> others, Call call, Evaluation evaluation)
    {
        var calls = new List<Func<Value?>>();
        foreach (var target in targets)
        {
            calls.Add(() => Call(target, call, evaluation));
        }

        foreach (var other in others)
        {
            calls.Add(() =>
            {
                evaluation.Spend(other);
                return null;
            });
        }

        var result = OneOf(calls, evaluation);
        if (result is null && targets.Count > 0)
        {
            evaluation.ForgetMembers();
        }

        return result;
    }

    /// <summary>One of several calls happens: each from the same state, then what they share. Null when one of them is not followed.</summary>
    private static Value? OneOf(IReadOnlyList<Func<Value?>> calls, Evaluation evaluation)
    {
        var before = evaluation.State;
        FlowState? end = null;
        Value? result = null;
        var isFollowed = true;
        foreach (var call in calls)
        {
            evaluation.State = before;
            var value = call();
            isFollowed &= value is not null;
            result = result is null || value is null ? value : ValueJoin.Join(result, value, evaluation.Limits);
            end = end is null ? evaluation.State : FlowState.Join(end, evaluation.State, evaluation.Limits);
        }

        evaluation.State = end!.IsReachable ? end.Certain(before.IsCertain) : end;
        return isFollowed ? result : null;
    }

    private static Value? Call(IMethodSymbol method, Call call, Evaluation evaluation)
    {
        if (method.MethodKind == MethodKind.Constructor && evaluation.Symbols.IsOwn(method.ContainingType))
        {
            return OfConstructor(method, call, evaluation);
        }

        if (evaluation.Symbols.Bodies.Of(method) is not { } body)
        {
            References.Spend(method, call, evaluation);
            return null;
        }

        if (CallFrame.Find(evaluation.Frame, body.Method) is { } frame)
        {
            frame.MarkRecursive();
            Delegates.SpendGiven(call, evaluation);
            return null;
        }

        if (Following.Run(body, call, evaluation) is { } result)
        {
            return result;
        }

        Summaries.Spend(body, call, evaluation);
        Delegates.SpendGiven(call, evaluation);
        return null;
    }

    /// <summary><c>base(…)</c> or <c>this(…)</c>.</summary>
    private static Value? OfConstructor(IMethodSymbol constructor, Call call, Evaluation evaluation)
    {
        var before = evaluation.State;
        if (Construction.Run(constructor, call, evaluation))
        {
            return evaluation.Unknown(call.Place);
        }

        evaluation.State = before;
        Construction.Spend(constructor, call.Place, evaluation);
        return null;
    }
}
