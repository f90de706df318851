using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What limits the answer of a call.</summary>
/// <param name="State">Whether the code caps it.</param>
/// <param name="Max">The cap, or what the model can answer at most; null when neither is known.</param>
internal sealed record OutputCap(OutputCapState State, long? Max)
{
    public static OutputCap Of(RequestSlots slots, long? modelLimit)
    {
        if (slots[Slot.MaxOutput] is { } cap)
        {
            return cap is NumberValue { Max: { } max and >= 0 } number && max < int.MaxValue
                ? new OutputCap(number.TryGetExact(out _) ? OutputCapState.Capped : OutputCapState.CappedInRange, modelLimit < max ? modelLimit : max)
                : new OutputCap(OutputCapState.CappedUnknown, modelLimit);
        }

        if (slots.UnknownOptions is not null || slots[Slot.Raw] is not null)
        {
            return new OutputCap(OutputCapState.Unseen, modelLimit);
        }

        if (slots[Slot.DefaultMaxOutput] is TextValue text && long.TryParse(text.AsLiteral(), out var standard))
        {
            return new OutputCap(OutputCapState.Capped, standard);
        }

        return new OutputCap(OutputCapState.Uncapped, modelLimit);
    }

    /// <summary>This or the other: the weaker statement, the larger cap.</summary>
    public OutputCap Or(OutputCap other) => new(
        State > other.State ? State : other.State == OutputCapState.Capped && Max != other.Max ? OutputCapState.CappedInRange : other.State,
        Max is { } a && other.Max is { } b ? Math.Max(a, b) : null);

    public TokenEstimate ToEstimate(long? assumed)
    {
        var expected = assumed ?? (Max ?? 0);
        return Max is { } most ? new TokenEstimate(0, expected, most, Basis.Bounded) : TokenEstimate.Unbounded(0, expected);
    }
}
