using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What nothing limits in a request, and what the request would be if something did.</summary>
internal sealed class RequestTrial(RecordedCall call, ModelChoice model, BudgetSettings settings, FiguresBook book)
{
    private IReadOnlyList<UnlimitedPart>? _parts;

    /// <summary>The parts that nothing limits; what several passes of the interpreter have in common is there several times.</summary>
    public IReadOnlyList<UnlimitedPart> Parts => _parts ??= UnlimitedParts.Of(call);

    /// <summary>The figures with limits; null when not all passes over the call were kept.</summary>
    /// <param name="text">What limits every text that nothing limits.</param>
    /// <param name="elements">How many elements every collection has at most that nothing limits.</param>
    public Figures? With(Hole text, long elements)
    {
        if (call.IsTruncated)
        {
            return null;
        }

        var limits = new ValueLimits(text, elements);
        var limited = new RecordedCall(call.Operation, call.Entry);
        foreach (var arguments in call.Arguments)
        {
            limited.Add(limits.Apply(arguments), TripCount.One);
        }

        return book.Of(limited, model, settings);
    }
}
