using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary><c>for (…; …; …)</c>.</summary>
internal sealed class ForForm : LoopForm
{
    private readonly IForLoopOperation _loop;
    private NumberValue? _first;
    private readonly ISymbol? _counter;

    public ForForm(IForLoopOperation loop, Evaluation evaluation)
        : base(loop)
    {
        _loop = loop;
        foreach (var operation in loop.Before)
        {
            evaluation.Evaluate(operation);
        }

        _counter = Counter(loop);
    }

    public override bool IsEndless => _loop.Condition is null or { ConstantValue: { HasValue: true, Value: true } };

    public override bool? HasNext(int iteration, Evaluation evaluation)
    {
        if (IsEndless)
        {
            return null;
        }

        var next = Constants.Truth(evaluation.Evaluate(_loop.Condition));
        IsKnownToContinue = next == true;
        return next;
    }

    public override void BecomeAbstract(Evaluation evaluation)
    {
        base.BecomeAbstract(evaluation);
        _first = _counter is not null && evaluation.State.Variables.TryGetValue(_counter, out var value) ? value as NumberValue : null;
    }

    public override void Finish(Evaluation evaluation)
    {
        foreach (var operation in _loop.AtLoopBottom)
        {
            evaluation.Evaluate(operation);
        }
    }

    public override void EvaluateCondition(Evaluation evaluation)
    {
        if (_loop.Condition is { } condition)
        {
            evaluation.Evaluate(condition);
        }
    }

    /// <summary>Counts <c>i = a; i &lt; b; i += c</c> when nothing in the body changes <c>i</c>. A count that is not known yet is unknown.</summary>
    public override TripCount Trips(Evaluation evaluation)
    {
        if (_first is not { Min: { } firstMin, Max: { } firstMax }
            || _loop.Condition is not IBinaryOperation condition
            || _counter is null
            || Step() is not { } step
            || ChangesCounter())
        {
            return ByCounter(evaluation);
        }

        var isLeft = IsCounter(condition.LeftOperand);
        var limitOperation = isLeft ? condition.RightOperand : condition.LeftOperand;
        if ((!isLeft && !IsCounter(condition.RightOperand)) || evaluation.Evaluate(limitOperation) is not NumberValue { Min: { } limitMin, Max: { } limitMax })
        {
            return ByCounter(evaluation);
        }

        var kind = isLeft ? condition.OperatorKind : Comparisons.Mirror(condition.OperatorKind);
        var (up, inclusive) = kind switch
        {
            BinaryOperatorKind.LessThan => (true, 0L),
            BinaryOperatorKind.LessThanOrEqual => (true, 1L),
            BinaryOperatorKind.GreaterThan => (false, 0L),
            BinaryOperatorKind.GreaterThanOrEqual => (false, 1L),
            _ => (step < 0, -1L),
        };
        if (inclusive < 0 || up != step > 0)
        {
            return ByCounter(evaluation);
        }

        var min = up ? Count(firstMax, limitMin, inclusive, step) : Count(limitMax, firstMin, inclusive, -step);
        var max = up ? Count(firstMin, limitMax, inclusive, step) : Count(limitMin, firstMax, inclusive, -step);

        if (evaluation.Evaluate(limitOperation) is NumberValue { Given: { } given } && kind == BinaryOperatorKind.LessThan && step == 1 && firstMin == 0 && firstMax == 0)
        {
            return Unless(new TripCount(0, null, Holes.Name(limitOperation)) { Given = given });
        }

        // As many as an int can count is no limit.
        var isLimited = (up ? limitMax : firstMax) < int.MaxValue / 2;
        var name = Name(limitOperation, step, isAll: step > 0 && firstMin >= inclusive);
        return Unless(min == max ? TripCount.Exact(max)
            : name is not null || !isLimited ? new TripCount(min, isLimited ? max : null, name ?? Unknown().Name)
            : Unknown().AtMost(max) with { Min = min });
    }

    private static ISymbol? Counter(IForLoopOperation loop)
    {
        foreach (var bottom in loop.AtLoopBottom)
        {
            var change = bottom is IExpressionStatementOperation statement ? statement.Operation : bottom;
            var target = change switch
            {
                IIncrementOrDecrementOperation increment => increment.Target,
                ICompoundAssignmentOperation compound => compound.Target,
                _ => null,
            };
            if (target is ILocalReferenceOperation local)
            {
                return loop.AtLoopBottom.Length == 1 ? local.Local : null;
            }
        }

        return null;
    }

    /// <summary>How many of first, first + step, … stay below the limit. Decimal arithmetic does not overflow here.</summary>
    private static long Count(long first, long limit, long inclusive, long step)
    {
        var distance = (decimal)limit + inclusive - first;
        return distance <= 0 ? 0 : (long)Math.Min(long.MaxValue, decimal.Ceiling(distance / step));
    }

    /// <param name="limit">What the counter is compared with.</param>
    /// <param name="step">What it grows by.</param>
    /// <param name="isAll">True when the loop counts from the start up to the limit, so that the limit tells the number of iterations.</param>
    private string? Name(IOperation limit, long step, bool isAll)
    {
        var name = limit switch
        {
            IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } owner } => "|" + Holes.Name(owner) + "|",
            IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation when isAll => Holes.Name(limit),
            _ => null,
        };
        return name is not null && isAll && step > 1 ? name + " / " + step : name;
    }

    private bool IsCounter(IOperation operation) =>
        operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, _counter);

    private long? Step()
    {
        var bottom = _loop.AtLoopBottom[0] is IExpressionStatementOperation statement ? statement.Operation : _loop.AtLoopBottom[0];
        return bottom switch
        {
            IIncrementOrDecrementOperation { Kind: OperationKind.Increment } => 1,
            IIncrementOrDecrementOperation => -1,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: int step } } when step != 0 => step,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract, Value.ConstantValue: { HasValue: true, Value: int step } } when step is not (0 or int.MinValue) => -step,
            _ => null,
        };
    }

    private bool ChangesCounter()
    {
        foreach (var inner in _loop.Body.DescendantsAndSelf())
        {
            var target = inner switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation increment => increment.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                IAddressOfOperation address => address.Reference,
                _ => null,
            };
            if (target is not null && IsCounter(target))
            {
                return true;
            }
        }

        return false;
    }
}
