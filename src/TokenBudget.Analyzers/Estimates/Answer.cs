using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The output tokens of one request.</summary>
internal static class Answer
{
    /// <param name="slots">The request.</param>
    /// <param name="tokens">What limits them as far as it is known here.</param>
    /// <param name="isModelHandedIn">Whether a caller hands in a model, whose limit is not known here.</param>
    /// <param name="name">How messages name what nothing limits.</param>
    public static Measure Of(RequestSlots slots, TokenEstimate tokens, bool isModelHandedIn, string name)
    {
        var expected = CostExpression.Constant(tokens.Expected);
        IReadOnlyList<string> unbounded = tokens.IsBounded ? [] : [name];
        var capped = OutputCap.Of(slots, modelLimit: null).Max;
        if ((new HandedIn(slots).Cap ?? (isModelHandedIn && capped is null ? new SourceFacts() : null)) is { } source)
        {
            var cap = SourceNames.Of(ParameterKind.Cap, source);
            return new Measure(tokens, CostExpression.Unknown(cap), null, unbounded).Named(cap);
        }

        // A model that is handed in may allow more than the one that is assumed here.
        return isModelHandedIn && capped is { } max && tokens.Max != max
            ? new Measure(tokens, expected, null, unbounded).WithBounds(CostExpression.Zero, CostExpression.Constant(max))
            : new Measure(tokens, expected, null, unbounded);
    }
}
