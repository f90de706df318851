using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Runs the interpreter over the body of a method that is called.</summary>
internal static class Following
{
    /// <summary>What the call yields; null when it is not followed, and then nothing has changed.</summary>
    public static Value? Run(MethodBody body, Call call, Evaluation evaluation)
    {
        if (evaluation.Limits.Enter(body.Uses.Size, evaluation.Frame?.Depth ?? 0) is not { } limits)
        {
            return null;
        }

        var before = evaluation.State;
        var receiver = new ReceiverState(body.Method, call, evaluation);
        var start = receiver.Enter(before, evaluation);
        var frame = new CallFrame(body.Method, evaluation.Frame);
        var nested = evaluation.Inside(body, start.Restarted().WithSpent(Trail.Start()), limits, frame, receiver.IsThis);
        var first = nested.State.Spent;
        for (var i = 0; i < body.Method.Parameters.Length; i++)
        {
            nested.Assign(body.Method.Parameters[i], Argument(body.Method.Parameters[i], receiver.Argument(i < call.Arguments.Length ? call.Arguments[i] : null)));
        }

        nested.Evaluate(body.Body);
        evaluation.Limits.Leave(limits);
        if (limits.IsExhausted)
        {
            // What was found out is not complete, so none of it counts.
            evaluation.State = before;
            return null;
        }

        var spent = nested.Total(first);
        if (frame.IsRecursive)
        {
            spent = Recursion.Complete(spent, body, evaluation);
        }

        var result = body.IsIterator || nested.LiveResult is not { } live
            ? evaluation.Place(evaluation.Unknown(call.Place))
            : live;
        var end = nested.EndState(evaluation.Limits);
        evaluation.State = before;
        evaluation.Spend(new CalleeSpending(body.Method, body.IsIterator ? Enumerations.Of(call.Place, spent) : spent, call.Place.Syntax));
        if (end is null)
        {
            evaluation.Throw();
            return result;
        }

        var heap = end.Heap;
        evaluation.State = evaluation.State.With(Variables(before, end), heap);
        receiver.Leave(before, end, evaluation);
        AssignReferences(body.Method, call, end, evaluation);
        return result;
    }

    /// <summary>What a parameter holds: the argument, or what the parameter's attributes promise where that says more.</summary>
    public static Value Argument(IParameterSymbol parameter, Value? argument)
    {
        if (argument is null)
        {
            return Holes.UnknownOf(parameter);
        }

        return DeclaredBounds.Keep(argument, DeclaredBounds.Of(parameter, parameter.Name));
    }

    /// <summary>What the callee's own variables held does not matter any more.</summary>
    private static ValueMap<ISymbol> Variables(FlowState before, FlowState end)
    {
        var variables = end.Variables;
        foreach (var pair in end.Variables)
        {
            if (pair.Key is not (IFieldSymbol or IPropertySymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }) && !before.Variables.ContainsKey(pair.Key))
            {
                variables = variables.Remove(pair.Key);
            }
        }

        return variables;
    }

    /// <summary>What <c>ref</c> and <c>out</c> parameters hold at the end is assigned to the arguments.</summary>
    private static void AssignReferences(IMethodSymbol method, Call call, FlowState end, Evaluation evaluation)
    {
        if (call.Place is not IInvocationOperation operation)
        {
            return;
        }

        foreach (var argument in operation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter
                && parameter.Ordinal < method.Parameters.Length
                && end.Variables.TryGetValue(method.Parameters[parameter.Ordinal], out var value))
            {
                Targets.Assign(argument.Value, value, evaluation);
            }
        }
    }
}
