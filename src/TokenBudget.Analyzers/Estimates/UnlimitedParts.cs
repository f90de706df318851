using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Finds in the text of a request what nothing limits.</summary>
internal sealed class UnlimitedParts
{
    private const int MaxDepth = 12;

    private static readonly Slot[] TextSlots = [Slot.System, Slot.Messages, Slot.User];
    private readonly List<UnlimitedPart> _parts = [];

    /// <summary>In the order of the request; what several passes have in common is there several times.</summary>
    public static IReadOnlyList<UnlimitedPart> Of(RecordedCall call)
    {
        var search = new UnlimitedParts();
        foreach (var arguments in call.Arguments)
        {
            var slots = new RequestSlots(arguments);
            if (call.Entry.IsEmbedding)
            {
                search.AddInputs(slots[Slot.Input]);
                continue;
            }

            foreach (var slot in TextSlots)
            {
                search.Add(slots[slot], 0);
            }
        }

        return search._parts;
    }

    /// <summary>Several inputs are several texts, and each of them is wanted.</summary>
    private void AddInputs(Value? input)
    {
        if (input is SequenceValue inputs)
        {
            foreach (var item in inputs.Items)
            {
                Add(item.Element, 0);
            }
        }
        else
        {
            Add(input, 0);
        }
    }

    private void Add(Value? value, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        switch (value)
        {
            case TextValue text:
                foreach (var run in text.Runs)
                {
                    Add(run, depth);
                }

                break;
            case UnknownValue unknown:
                Add(unknown.Hole);
                break;
            case SequenceValue sequence:
                foreach (var item in sequence.Items)
                {
                    Add(item.Count);
                    Add(item.Element, depth + 1);
                }

                break;
            case ObjectValue { Shape: Shape.Message or Shape.Part } made:
                Add(made[Slot.Content], depth + 1);
                Add(made[Slot.Name], depth + 1);
                break;
            case ChoiceValue choice:
                foreach (var one in choice.Choices)
                {
                    Add(one, depth + 1);
                }

                break;
        }
    }

    private void Add(TextRun run, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var part in run.Parts)
        {
            if (part is HolePart hole)
            {
                Add(hole.Hole);
            }
            else if (part is RepeatPart repeat && !repeat.Body.Parts.IsEmpty)
            {
                Add(repeat.Count);
                Add(repeat.Body, depth + 1);
            }
        }
    }

    private void Add(Hole hole)
    {
        if (!hole.IsBounded)
        {
            _parts.Add(new UnlimitedPart(hole.Name, hole.Source, IsCount: false));
        }
    }

    private void Add(TripCount count)
    {
        if (count.Max is null)
        {
            _parts.Add(new UnlimitedPart(count.Name, count.Source, IsCount: true));
        }
    }
}
