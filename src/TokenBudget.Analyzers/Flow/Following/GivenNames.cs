using System.Collections.Immutable;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Takes the names of given unknowns out of texts and numbers.</summary>
internal static class GivenNames
{
    public static Value Forget(Value value) => value switch
    {
        UnknownValue { Hole.Given: not null } unknown => new UnknownValue(unknown.Hole with { Given = null }),
        NumberValue { Given: not null } number => new NumberValue(number.Min, number.Max),
        TextValue text => TextValue.OfRuns(text.Runs.Select(Forget)),
        SequenceValue sequence => new SequenceValue(ImmutableArray.CreateRange(sequence.Items, static item => new SequenceItem(Forget(item.Element), item.Count))),
        ObjectValue made => new ObjectValue(made.Shape, made.Slots.ToImmutableDictionary(static pair => pair.Key, static pair => Forget(pair.Value)), made.Origin),
        PlainObjectValue plain => plain.With(plain.Members.ToImmutableDictionary(static pair => pair.Key, static pair => Forget(pair.Value), plain.Members.KeyComparer)),
        ChoiceValue choice => new ChoiceValue(ImmutableArray.CreateRange(choice.Choices, Forget)),
        TupleValue tuple => new TupleValue(ImmutableArray.CreateRange(tuple.Elements, Forget)),
        _ => value,
    };

    private static TextRun Forget(TextRun run)
    {
        var changed = run;
        for (var i = 0; i < run.Parts.Length; i++)
        {
            changed = run.Parts[i] switch
            {
                HolePart { Hole.Given: not null } hole => changed.WithPart(i, new HolePart(hole.Hole with { Given = null })),
                RepeatPart repeat => changed.WithPart(i, repeat with { Body = Forget(repeat.Body) }),
                _ => changed,
            };
        }

        return changed;
    }
}
