using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary>Limits the iterations of a loop by a counter: a local that each iteration moves by the same step, and that a comparison holds to a limit.</summary>
/// <remarks>Soundness: the one change of the counter and the comparison are reached in every iteration that is followed by another one. So when the
/// comparison lets the loop go on for the n-th time, the counter has moved n − 1 times at least, which it can only as often as there is room.</remarks>
internal sealed class CounterLimit
{
    private readonly ILoopOperation _loop;
    private readonly FlowState _entry;
    private readonly Evaluation _evaluation;

    private CounterLimit(ILoopOperation loop, FlowState entry, Evaluation evaluation)
    {
        _loop = loop;
        _entry = entry;
        _evaluation = evaluation;
    }

    /// <summary>At most so many iterations, or an unknown with a better name; null when there is no such counter.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="entry">What holds before the first iteration that is counted.</param>
    /// <param name="evaluation">Its state holds at the head of every iteration.</param>
    public static TripCount? Of(ILoopOperation loop, FlowState entry, Evaluation evaluation)
    {
        var search = new CounterLimit(loop, entry, evaluation);
        TripCount? best = null;
        foreach (var guard in LoopGuards.Of(loop))
        {
            if (search.Of(guard) is { } trips && (best?.Max is null || trips.Max < best.Max))
            {
                best = trips;
            }
        }

        return best;
    }

    private TripCount? Of(LoopGuard guard)
    {
        if (guard.Comparison.OperatorMethod is not null)
        {
            return null;
        }

        var isLeft = CounterOf(guard.Comparison.LeftOperand) is not null;
        var (side, limit) = isLeft ? (guard.Comparison.LeftOperand, guard.Comparison.RightOperand) : (guard.Comparison.RightOperand, guard.Comparison.LeftOperand);
        if (CounterOf(side) is not { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } counter
            || !_entry.Variables.TryGetValue(counter.Local, out var known) || known is not NumberValue first
            || _evaluation.Uses.IsUntracked(counter.Local)
            || CounterStep.Of(_loop, counter.Local, guard) is not { } step
            || !IsFixed(limit)
            || LimitOf(limit) is not { } range)
        {
            return null;
        }

        var kind = isLeft ? guard.Comparison.OperatorKind : Comparisons.Mirror(guard.Comparison.OperatorKind);
        kind = guard.GoesOnWhen ? kind : Comparisons.Negate(kind);
        var inclusive = kind is BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual ? 1 : 0;
        var goesUp = kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual;
        var goesDown = kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
        var (from, to) = goesUp && step.Size > 0 ? (first.Min, range.Max)
            : goesDown && step.Size < 0 ? (-first.Max, -range.Min)
            : ((long?)null, (long?)null);
        if (from is not { } start || to is not { } end)
        {
            return null;
        }

        // Nearer to the end of the type, the counter might pass it.
        return end < int.MaxValue / 2
            ? TripCount.Exact(Passes(start, end + inclusive, Math.Abs(step.Size), step.IsBefore) + (guard.LetsOneMore ? 1 : 0)).Optional()
            : step.Size == 1 && start >= inclusive && guard.IsCondition ? new TripCount(0, null, Holes.Name(limit)) : null;
    }

    /// <summary>How often the comparison may hold. Decimal arithmetic does not overflow here.</summary>
    private static long Passes(long first, long end, long step, bool isMovedBefore) =>
        (long)Math.Max(0, decimal.Ceiling(((decimal)end - first) / step) - (isMovedBefore ? 1 : 0));

    private static ILocalReferenceOperation? CounterOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local,
        IIncrementOrDecrementOperation { Target: ILocalReferenceOperation local } => local,
        IParenthesizedOperation inner => CounterOf(inner.Operand),
        IConversionOperation { IsImplicit: true } conversion => CounterOf(conversion.Operand),
        _ => null,
    };

    /// <summary>True when the limit is the same in every iteration.</summary>
    private bool IsFixed(IOperation limit)
    {
        foreach (var part in limit.DescendantsAndSelf())
        {
            var variable = part switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
                _ => null,
            };
            if (part is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation
                || (part is IPropertyReferenceOperation property && !IsLength(property))
                || part is IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false } }
                || (variable is not null && (_evaluation.Uses.IsUntracked(variable) || CounterStep.ChangesIn(_loop, variable) > 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The length of a text or array, which nothing changes but an assignment to the variable.</summary>
    private static bool IsLength(IPropertyReferenceOperation property) => property is
    {
        Property: { Name: "Length", ContainingType.SpecialType: SpecialType.System_String or SpecialType.System_Array },
        Instance: ILocalReferenceOperation or IParameterReferenceOperation,
    };

    private NumberValue? LimitOf(IOperation limit)
    {
        NumberValue? range = null;
        _evaluation.Silently(() => range = _evaluation.Evaluate(limit) as NumberValue);
        return range;
    }
}
