using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Finds how the readable expressions of a member name what a caller hands in: a text is named after its parameter, an element after the
/// variable of its loop.</summary>
internal sealed class GivenDisplayNames
{
    private readonly HashSet<(string Given, string Name)> _names = [];

    /// <summary>The names by the unknowns that they stand for, sorted.</summary>
    public static IReadOnlyCollection<(string Given, string Name)> In(IEnumerable<Spending> spendings)
    {
        var names = new GivenDisplayNames();
        foreach (var spending in spendings)
        {
            names.Visit(spending);
        }

        var sorted = new List<(string Given, string Name)>(names._names);
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Given, b.Given) is not 0 and var order ? order : string.CompareOrdinal(a.Name, b.Name));
        return sorted;
    }

    private void Visit(Spending spending)
    {
        switch (spending)
        {
            case SequenceSpending sequence:
                VisitAll(sequence.Steps);
                break;
            case EitherSpending either:
                VisitAll(either.Options);
                VisitAll(either.Aborted);
                break;
            case RepeatedSpending repeated:
                Visit(repeated.Count);
                Visit(repeated.Body);
                break;
            case CalleeSpending { IsSummary: false } callee:
                Visit(callee.Body);
                break;
            case RequestSpending request:
                foreach (var slot in request.Arguments.Slots)
                {
                    Visit(slot.Value);
                }

                foreach (var arguments in RequestChoices.Of(request.Arguments))
                {
                    if (new HandedIn(new RequestSlots(arguments)).Rounds(request.Entry) is { } source)
                    {
                        _names.Add((SourceNames.Of(ParameterKind.Rounds, source), Rounds.NameAt(request.Place!)));
                    }
                }

                break;
            case SummarySpending summary:
                for (var i = 0; i < summary.Arguments.Length; i++)
                {
                    Visit(summary.Arguments[i]);
                    if (summary.Arguments[i] is NumberValue { Given: { } given })
                    {
                        _names.Add((given, summary.NameOf(i)));
                    }
                }

                break;
        }
    }

    private void VisitAll(IReadOnlyList<Spending> spendings)
    {
        foreach (var spending in spendings)
        {
            Visit(spending);
        }
    }

    private void Visit(Value value)
    {
        switch (value)
        {
            case UnknownValue unknown:
                Visit(unknown.Hole);
                break;
            case TextValue text:
                foreach (var run in text.Runs)
                {
                    Visit(run);
                }

                break;
            case SequenceValue sequence:
                foreach (var item in sequence.Items)
                {
                    Visit(item.Count);
                    Visit(item.Element);
                }

                break;
            case ObjectValue made:
                foreach (var slot in made.Slots)
                {
                    Visit(slot.Value);
                }

                break;
            case ChoiceValue choice:
                foreach (var one in choice.Choices)
                {
                    Visit(one);
                }

                break;
        }
    }

    private void Visit(TextRun run)
    {
        foreach (var part in run.Parts)
        {
            if (part is HolePart hole)
            {
                Visit(hole.Hole);
            }
            else if (part is RepeatPart repeat)
            {
                Visit(repeat.Count);
                Visit(repeat.Body);
            }
        }
    }

    private void Visit(Hole hole)
    {
        if (hole.Given is { } given)
        {
            _names.Add((given, $"tokens({hole.Name})"));
        }
    }

    private void Visit(TripCount count)
    {
        if (count.Given is { } given && count.Expression is { Unknowns: [var name] } expression && expression.Equals(CostExpression.Unknown(name)))
        {
            _names.Add((given, name));
        }
    }
}
