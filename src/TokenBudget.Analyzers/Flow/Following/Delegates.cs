using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Follows lambdas and method groups to where they are called.</summary>
internal static class Delegates
{
    /// <summary>True when the delegate goes nowhere but to places that only call it: a local, or a parameter of a method that can be followed.</summary>
    public static bool IsFollowed(IOperation made, Evaluation evaluation)
    {
        return Outer(made) switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declared } => IsOnlyCalled(declared.Symbol, Root(declared)),
            IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { IsVirtual: false } call } => IsOnlyCalledIn(call.TargetMethod, parameter, evaluation),
            _ => false,
        };
    }

    /// <summary>True when the delegate is given to a method.</summary>
    public static bool IsArgument(IOperation made) => Outer(made) is IArgumentOperation;

    /// <summary>A method that is given lambdas is not followed: they may run any number of times.</summary>
    public static void SpendGiven(Call call, Evaluation evaluation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is MethodValue { Lambda: { } lambda })
            {
                evaluation.Spend(EitherSpending.UpTo(new UnknownSpending("runs of the lambda in line " + Holes.Line(lambda.Syntax), call.Place.Syntax)));
            }
        }
    }

    /// <summary>A call of a delegate; null when it is not known what is called.</summary>
    public static Value? Invoke(IInvocationOperation operation, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        if (receiver is not MethodValue value)
        {
            return null;
        }

        return value.Lambda is { } lambda
            ? Run(lambda, value, arguments.ToArray(), operation, evaluation)
            : Callees.CallMethod(value.Method, operation, arguments.ToArray(), evaluation);
    }

    /// <summary>Runs a lambda here and now, in the state that holds here.</summary>
    private static Value? Run(IAnonymousFunctionOperation lambda, MethodValue value, Value?[] arguments, IOperation place, Evaluation evaluation)
    {
        var uses = value.Uses!;
        if (CallFrame.Find(evaluation.Frame, lambda.Symbol) is not null)
        {
            evaluation.Spend(Unknown(lambda, place));
            return null;
        }

        if (evaluation.Limits.Enter(uses.Size, evaluation.Frame?.Depth ?? 0) is not { } limits)
        {
            return NotFollowed(lambda, place, evaluation);
        }

        var before = evaluation.State;
        var owner = new OwnerState(value.Owner);
        var start = owner.Enter(before.Restarted().WithSpent(Trail.Start()));
        var nested = evaluation.Inside(uses, start, limits, new CallFrame(lambda.Symbol, evaluation.Frame), evaluation.CurrentRecorder, value.Own);
        nested.Factor = before.IsCertain ? evaluation.Factor : evaluation.Factor.Optional();
        for (var i = 0; i < lambda.Symbol.Parameters.Length; i++)
        {
            nested.Assign(lambda.Symbol.Parameters[i], i < arguments.Length && arguments[i] is { } argument ? argument : Holes.UnknownOf(lambda.Symbol.Parameters[i]));
        }

        nested.Evaluate(lambda.Body);
        evaluation.Limits.Leave(limits);
        if (limits.IsExhausted)
        {
            return NotFollowed(lambda, place, evaluation);
        }

        evaluation.Spend(nested.Total(start.Spent));
        if (nested.EndState(evaluation.Limits) is not { } end)
        {
            evaluation.Throw();
            return evaluation.Unknown(place);
        }

        evaluation.State = owner.Leave(before, evaluation.State.With(end.Variables, end.Heap));
        return nested.LiveResult ?? evaluation.Place(evaluation.Unknown(place));
    }

    /// <summary>Its calls are noted here or nowhere: any number of them, with anything.</summary>
    private static Value? NotFollowed(IAnonymousFunctionOperation lambda, IOperation place, Evaluation evaluation)
    {
        evaluation.Limits.Hit();
        evaluation.Spend(Unknown(lambda, place));
        Functions.Declare(lambda, evaluation);
        return null;
    }

    private static UnknownSpending Unknown(IAnonymousFunctionOperation lambda, IOperation place) =>
        new("runs of the lambda in line " + Holes.Line(lambda.Syntax), place.Syntax);

    private static bool IsOnlyCalledIn(IMethodSymbol method, IParameterSymbol parameter, Evaluation evaluation) =>
        evaluation.Symbols.Bodies.Of(method) is { IsIterator: false } body
        && evaluation.Sdk.Find(method) is null
        && parameter.Ordinal < body.Method.Parameters.Length
        && IsOnlyCalled(body.Method.Parameters[parameter.Ordinal], body.Body);

    private static bool IsOnlyCalled(ISymbol variable, IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            var symbol = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => (ISymbol?)null,
            };
            if (symbol is not null && SymbolEqualityComparer.Default.Equals(symbol, variable) && !IsCalled(operation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the reference is what an invocation calls, and not inside of a function that runs at another time.</summary>
    private static bool IsCalled(IOperation reference)
    {
        if (reference.Parent is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call || !ReferenceEquals(call.Instance, reference))
        {
            return false;
        }

        for (var outer = reference.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }

    private static IOperation? Outer(IOperation made)
    {
        var outer = made.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer;
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } outer)
        {
            operation = outer;
        }

        return operation;
    }
}
