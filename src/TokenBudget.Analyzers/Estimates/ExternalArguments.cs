using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Models;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Measures what a call hands to a method of another project, for the unknowns of its summary.</summary>
internal sealed class ExternalArguments
{
    private readonly Dictionary<string, Measure> _byUnknown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CostExpression> _byDisplayName = new(StringComparer.Ordinal);
    private readonly SummarySpending _call;
    private readonly IReadOnlyList<string> _models;
    private readonly BudgetSettings _settings;

    public ExternalArguments(SummarySpending call, SummaryFacts summary, BudgetSettings settings)
    {
        _call = call;
        _models = summary.Models;
        _settings = settings;
        foreach (var parameter in summary.Parameters)
        {
            if (parameter.Ordinal < call.Arguments.Length)
            {
                var measure = MeasureOf(parameter, call.Arguments[parameter.Ordinal]);
                _byUnknown[parameter.Unknown] = measure;
                _byDisplayName[parameter.Name] = measure.Expression;
            }
        }
    }

    /// <summary>False when an argument is certainly or possibly longer than the attributes of its parameter allow, so that figures that rest on them don't hold.</summary>
    public bool KeepPromises { get; private set; } = true;

    /// <summary>What an unknown of the bounds stands for here; null when no argument is known for it.</summary>
    public Measure? Find(string unknown) => _byUnknown.TryGetValue(unknown, out var measure) ? measure : null;

    /// <summary>The same for a name of the expected expression.</summary>
    public CostExpression? FindByDisplayName(string name) => _byDisplayName.TryGetValue(name, out var expression) ? expression : null;

    private Measure MeasureOf(ParameterFacts parameter, Value argument)
    {
        var name = _call.NameOf(parameter.Ordinal);
        if (parameter.Kind is ParameterKind.Count or ParameterKind.Number)
        {
            return parameter.Kind == ParameterKind.Count ? CountOf(argument, name) : NumberOf(argument, name);
        }

        var declared = new Hole(name, parameter.MaxBytes, parameter.MaxTokens);
        var measure = OfModels(measurer => parameter.Kind == ParameterKind.Text
            ? TextOf(DeclaredBounds.Keep(argument, declared), name, measurer)
            : ElementOf(argument, declared, measurer));
        if (parameter.IsDeclared)
        {
            KeepPromises &= measure.Tokens.Max <= OfModels(measurer => measurer.Inside(TextValue.OfHole(declared))).Tokens.Max;
        }

        return measure;
    }

    private Measure CountOf(Value argument, string name)
    {
        if (argument is not SequenceValue sequence)
        {
            return argument is ConstantValue { Constant: null } ? Measure.Zero : Counted(new TripCount(0, null, argument is UnknownValue unknown ? "|" + unknown.Hole.Name + "|" : "|" + name + "|"));
        }

        var sum = Measure.Zero;
        foreach (var item in sequence.Items)
        {
            sum += Counted(item.Count);
        }

        return sum;
    }

    private Measure NumberOf(Value argument, string name) => Counted(argument is NumberValue number
        ? number.TryGetExact(out var exact)
            ? TripCount.Exact(Math.Max(0, exact))
            : new TripCount(Math.Max(0, number.Min ?? 0), number.Max is { } max and < int.MaxValue ? Math.Max(0, max) : null, name) { Given = number.Given }
        : new TripCount(0, null, name));

    /// <summary>What grows with the iterations of a loop around the call is counted by their number.</summary>
    private Measure Counted(TripCount count)
    {
        var number = count.ToEstimate(_settings.AssumeLoopIterations ?? 1);
        var (expected, least, most) = count.Loop is null ? (Counts.Expected(count), Counts.Least(count), Counts.Most(count)) : Counts.Finished(count);
        return new Measure(number, expected, null, count.Max is null ? [count.Name] : []).WithBounds(least, most);
    }

    /// <summary>Whichever of the models counts it.</summary>
    private Measure OfModels(Func<TextMeasurer, Measure> measure)
    {
        Measure? any = null;
        foreach (var model in _models.Count == 0 ? [""] : _models)
        {
            var id = model.Length == 0 ? null : model;
            var tokenizer = ModelTokenizer.For(id, _settings.OptionalVocabularies);
            var assumptions = new Assumptions(_settings.AssumeHoleTokens, _settings.AssumeLoopIterations, _settings.AssumeOutputTokens);
            var one = measure(new TextMeasurer(tokenizer, assumptions, new SpecialTokenSearch(id, tokenizer), countsIterations: true) { TrimsText = ChatOverhead.TrimsText(id) });
            any = any is null ? one : Measure.Either(any, one);
        }

        return any!;
    }

    /// <summary>Any one of the elements.</summary>
    private Measure ElementOf(Value argument, Hole declared, TextMeasurer measurer)
    {
        if (argument is not SequenceValue sequence)
        {
            return argument is ConstantValue { Constant: null } ? Measure.Zero : Measure.Unknown(declared.Name + "[]", _settings.AssumeHoleTokens);
        }

        var any = Measure.Zero;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var element = TextOf(DeclaredBounds.Keep(sequence.Items[i].Element, declared), declared.Name + "[]", measurer);
            any = i == 0 ? element : Measure.Either(any, element);
        }

        return any;
    }

    private static Measure TextOf(Value value, string name, TextMeasurer measurer) => value switch
    {
        TextValue text => measurer.Inside(text),
        UnknownValue unknown => measurer.Inside(TextValue.OfHole(unknown.Hole)),
        NumberValue => measurer.Inside(TextValue.OfHole(new Hole(name, 32))),
        ConstantValue { Constant: null } => Measure.Zero,
        ObjectValue { Shape: Shape.Part } part when part[Slot.Content] is { } content => TextOf(content, name, measurer),
        ChoiceValue { Choices.Length: > 0 } choice => Either(choice, name, measurer),
        _ => Measure.Unknown(name, measurer.Assumptions.HoleTokens),
    };

    private static Measure Either(ChoiceValue choice, string name, TextMeasurer measurer)
    {
        var either = TextOf(choice.Choices[0], name, measurer);
        for (var i = 1; i < choice.Choices.Length; i++)
        {
            either = Measure.Either(either, TextOf(choice.Choices[i], name, measurer));
        }

        return either;
    }
}
