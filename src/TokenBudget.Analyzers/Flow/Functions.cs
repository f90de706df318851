using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Runs lambdas and local functions inside the member that contains them.</summary>
internal static class Functions
{
    /// <summary>Runs a lambda's body and records its calls <paramref name="runs"/> times; gives what it returns.</summary>
    public static Value? Run(IAnonymousFunctionOperation lambda, Value[] arguments, TripCount runs, Evaluation evaluation, bool isLoop = false)
    {
        if (evaluation.Depth >= Limits.MaxCallDepth)
        {
            evaluation.Limits.Hit();
            evaluation.Spend(EitherSpending.UpTo(new UnknownSpending("runs of the lambda in line " + Holes.Line(lambda.Syntax), lambda.Syntax)));
            return null;
        }

        runs = isLoop ? evaluation.Bounded(runs) : runs;
        var nested = evaluation.Nested(Entry(lambda.Syntax.SpanStart, evaluation), evaluation.CurrentRecorder);
        nested.Factor = (evaluation.State.IsCertain ? evaluation.Factor : evaluation.Factor.Optional()).Times(runs);
        Bind(lambda.Symbol, arguments, nested);
        var start = nested.State.Spent;
        nested.Evaluate(lambda.Body);
        evaluation.Spend(new RepeatedSpending(nested.Total(start), runs, loop: null, lambda.Syntax) { IsLoop = isLoop });
        return nested.Returned;
    }

    /// <summary>Records the call sites of a local function that may be called from anywhere; those of others are recorded where it is called. What it
    /// spends is counted there too.</summary>
    public static void Declare(ILocalFunctionOperation function, Evaluation evaluation)
    {
        if (evaluation.Uses.IsOnlyCalled(function.Symbol))
        {
            return;
        }

        if (evaluation.Depth >= Limits.MaxCallDepth)
        {
            evaluation.Limits.Hit();
            return;
        }

        var nested = evaluation.Nested(Entry(position: 0, evaluation), evaluation.CurrentRecorder);
        nested.Factor = evaluation.Factor.Times(new TripCount(0, null, "runs of " + function.Symbol.Name + "()"));
        nested.Evaluate((IOperation?)function.Body ?? function.IgnoredBody);
    }

    /// <summary>Records the call sites of a lambda that is given to a method. What it spends is counted where that method calls it.</summary>
    public static void Declare(IAnonymousFunctionOperation lambda, Evaluation evaluation)
    {
        if (evaluation.CurrentRecorder is null)
        {
            return;
        }

        if (evaluation.Depth >= Limits.MaxCallDepth)
        {
            evaluation.Limits.Hit();
            return;
        }

        var nested = evaluation.Nested(Entry(lambda.Syntax.SpanStart, evaluation), evaluation.CurrentRecorder);
        nested.Factor = evaluation.Factor.Times(new TripCount(0, null, "runs of the lambda in line " + Holes.Line(lambda.Syntax)));
        Bind(lambda.Symbol, [], nested);
        nested.Evaluate(lambda.Body);
    }

    /// <summary>What a local function returns for these arguments; null when that is not followed.</summary>
    public static Value? Invoke(IMethodSymbol method, IOperation place, Value?[] arguments, Evaluation evaluation)
    {
        if (evaluation.Uses.LocalFunction(method) is not { Body: { } body } function)
        {
            return null;
        }

        if (evaluation.Depth >= Limits.MaxCallDepth)
        {
            evaluation.Limits.Hit();
            evaluation.Spend(new UnknownSpending("calls of " + method.Name + "()", function.Syntax));
            RecordAnyCall(function, body, evaluation);
            return null;
        }

        var nested = evaluation.Nested(Entry(position: 0, evaluation), evaluation.Uses.IsOnlyCalled(method) ? evaluation.CurrentRecorder : null);
        var factor = evaluation.State.IsCertain ? evaluation.Factor : evaluation.Factor.Optional();
        var isIterator = Yields(function);
        nested.Factor = isIterator ? Enumerations.Runs(place, factor) : factor;
        var start = nested.State.Spent;
        var values = new Value[method.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Following.Following.Argument(method.Parameters[i], i < arguments.Length ? arguments[i] : null);
            evaluation.Escape(values[i], method.Parameters[i].Name);
        }

        Bind(method, values, nested);
        nested.Evaluate(body);
        var spent = nested.Total(start);
        evaluation.Spend(new CalleeSpending(method, isIterator ? Enumerations.Of(place, spent) : spent, place.Syntax));
        evaluation.ForgetMembers();
        return nested.Returned is { } returned ? evaluation.Place(returned) : null;
    }

    /// <summary>True when a local function itself yields elements, so that it runs while its result is enumerated.</summary>
    private static bool Yields(ILocalFunctionOperation function)
    {
        if (function.Symbol.ReturnType.Name is not ("IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator"))
        {
            return false;
        }

        foreach (var inner in function.Descendants())
        {
            if (inner.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak)
            {
                var outer = inner.Parent;
                while (outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    outer = outer.Parent;
                }

                if (ReferenceEquals(outer, function))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What a lambda makes of the object that it is handed: what it returns or, where it returns nothing, the object as it leaves it.
    /// Null when that can't be seen.</summary>
    public static Value? Configure(IAnonymousFunctionOperation lambda, Value target, Evaluation evaluation)
    {
        if (evaluation.Depth >= Limits.MaxCallDepth || lambda.Symbol.Parameters.Length != 1 || evaluation.Uses.IsUntracked(lambda.Symbol.Parameters[0]) || !IsStraight(lambda))
        {
            return null;
        }

        var nested = evaluation.Nested(Entry(lambda.Syntax.SpanStart, evaluation), recorder: null);
        var handed = nested.Allocate(target);
        nested.Assign(lambda.Symbol.Parameters[0], handed);
        nested.Evaluate(lambda.Body);
        return lambda.Symbol.ReturnsVoid ? new Snapshot(nested.State).Freeze(handed) : nested.Returned;
    }

    /// <summary>True when a lambda that returns nothing ends at its end alone, and when nothing inside it may run later.</summary>
    private static bool IsStraight(IAnonymousFunctionOperation lambda)
    {
        foreach (var inner in lambda.Body.Descendants())
        {
            if (inner is IAnonymousFunctionOperation or ILocalFunctionOperation
                || (lambda.Symbol.ReturnsVoid && inner is IReturnOperation { IsImplicit: false }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Calls inside each other that are not followed: any number of them, with anything.</summary>
    private static void RecordAnyCall(ILocalFunctionOperation function, IOperation body, Evaluation evaluation)
    {
        if (evaluation.Depth > Limits.MaxCallDepth || !evaluation.Uses.IsOnlyCalled(function.Symbol))
        {
            return;
        }

        var nested = evaluation.Nested(Entry(position: 0, evaluation), evaluation.CurrentRecorder);
        nested.Factor = new TripCount(0, null, "runs of " + function.Symbol.Name + "()");
        Bind(function.Symbol, [], nested);
        nested.Evaluate(body);
    }

    private static void Bind(IMethodSymbol method, Value[] arguments, Evaluation nested)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            nested.Assign(method.Parameters[i], i < arguments.Length ? arguments[i] : nested.Place(Holes.UnknownOf(method.Parameters[i])));
        }
    }

    /// <summary>What holds whenever the function runs: variables that change later are unknown inside it.</summary>
    private static FlowState Entry(int position, Evaluation evaluation)
    {
        var state = evaluation.State.Restarted().WithSpent(Trail.Start());
        foreach (var pair in evaluation.State.Variables)
        {
            var variable = pair.Key;
            if (variable is IFieldSymbol or IPropertySymbol)
            {
                state = state.Forget(variable);
            }
            else if (!evaluation.Uses.IsStableAfter(variable, position))
            {
                state = state.Set(variable, new UnknownValue(new Hole(variable.Name)));
            }
        }

        return state;
    }
}
