using System.Collections.Immutable;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Puts limits into values where they have none.</summary>
/// <param name="text">What limits every text that nothing limits.</param>
/// <param name="elements">How many elements every collection has at most that nothing limits.</param>
internal sealed class ValueLimits(Hole text, long elements)
{
    public CallArguments Apply(CallArguments arguments) => new(Apply(arguments.Slots));

    private ValueMap<Slot> Apply(ValueMap<Slot> slots) => slots.Change((_, value) => Apply(value));

    private Value Apply(Value value) => value switch
    {
        UnknownValue unknown => new UnknownValue(Apply(unknown.Hole)),
        TextValue runs => Apply(runs),
        SequenceValue sequence => new SequenceValue(ImmutableArray.CreateRange(
            sequence.Items, item => new SequenceItem(Apply(item.Element), Apply(item.Count)))),
        ObjectValue made => made.WithSlots(Apply(made.Slots)),
        ChoiceValue choice => new ChoiceValue(ImmutableArray.CreateRange(choice.Choices, Apply)),
        _ => value,
    };

    private TextValue Apply(TextValue value)
    {
        var limited = TextValue.Of(Apply(value.Runs[0]));
        for (var i = 1; i < value.Runs.Length; i++)
        {
            limited = limited.Or(TextValue.Of(Apply(value.Runs[i])), new Limits(default));
        }

        return limited;
    }

    private TextRun Apply(TextRun run)
    {
        var limited = TextRun.Empty;
        foreach (var part in run.Parts)
        {
            limited = limited.Append(TextRun.Of(part switch
            {
                HolePart hole => new HolePart(Apply(hole.Hole)),
                RepeatPart repeat => repeat with { Body = Apply(repeat.Body), Count = Apply(repeat.Count) },
                _ => part,
            }));
        }

        return limited;
    }

    private Hole Apply(Hole hole) => hole.IsBounded ? hole : hole with { MaxBytes = text.MaxBytes, MaxTokens = text.MaxTokens };

    private TripCount Apply(TripCount count) => count.Max is null ? count with { Max = Math.Max(count.Min, elements) } : count;
}
