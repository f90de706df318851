using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;

namespace TokenBudget.Analyzers.Flow;

/// <summary>A call site with the arguments of every pass of the interpreter over it.</summary>
internal sealed class RecordedCall(IOperation operation, CatalogueEntry entry)
{
    /// <summary>Different arguments that are kept apart.</summary>
    private const int MaxVariants = Limits.MaxUnrolled + 1;

    private readonly List<CallArguments> _arguments = [];

    public IOperation Operation { get; } = operation;

    public CatalogueEntry Entry { get; } = entry;

    public IReadOnlyList<CallArguments> Arguments => _arguments;

    /// <summary>Calls per execution of the member.</summary>
    public TripCount Count { get; private set; } = TripCount.Exact(0);

    /// <summary>The calls as a cost expression, such as <c>1 + |documents|</c>.</summary>
    public CostExpression Expression { get; private set; } = CostExpression.Zero;

    public void Add(CallArguments arguments, TripCount count)
    {
        // Unrolling stops at Limits.MaxUnrolled, and one more pass stands for the rest; nested loops may pass more often.
        if (_arguments.Count < MaxVariants)
        {
            _arguments.Add(arguments);
        }
        else
        {
            IsTruncated = true;
        }

        Count = new TripCount(
            SaturatingAdd(Count.Min, count.Min),
            Count.Max <= long.MaxValue - count.Max ? Count.Max + count.Max : null,
            count.Name)
        {
            IsDeclared = Count.IsDeclared || count.IsDeclared,
        };
        Expression += count.Expression;
    }

    /// <summary>True when some passes were not kept, so that nothing is known for certain.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>A limit ended the evaluation of the member: a call that may run again may run again with other arguments, and any number of times.</summary>
    public void EndEarly()
    {
        for (var outer = Operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                IsTruncated = true;
                Count = Count with { Max = null, Name = "calls not followed" };
                Expression += CostExpression.Unknown("calls not followed");
                return;
            }
        }
    }

    private static long SaturatingAdd(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;
}
