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

    public ExternalArguments(SummarySpending call, SummaryFacts summary, ExternalSources sources, ExternalModels models, BudgetSettings settings)
    {
        _call = call;
        _models = models.Ids;
        _settings = settings;
        var all = Measure.Zero;
        foreach (var parameter in summary.Parameters)
        {
            if (parameter.IsOfSource || parameter.Ordinal < call.Arguments.Length)
            {
                if (!_byUnknown.TryGetValue(parameter.Unknown, out var measure))
                {
                    _byUnknown.Add(parameter.Unknown, measure = parameter.Kind switch
                    {
                        ParameterKind.Cap => sources.Cap(parameter, _models, models.IsHandedIn),
                        ParameterKind.Added => sources.Added(parameter, _models),
                        ParameterKind.Rounds => sources.Rounds(parameter),
                        _ => MeasureOf(parameter, call.Arguments[parameter.Ordinal]),
                    });
                }

                // Two loops may give their elements the same name; the larger one stands for both.
                _byDisplayName[parameter.Name] = _byDisplayName.TryGetValue(parameter.Name, out var other)
                    ? CostExpression.Either(other, measure.Expression)
                    : measure.Expression;
                all = all.Promising(measure);
            }
        }

        All = all;
    }

    /// <summary>Knows what is promised of the unknowns in any of the arguments.</summary>
    public Measure All { get; }

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
        var isAlone = parameter.Kind is ParameterKind.Whole or ParameterKind.WholeElement;
        var measure = OfModels(isAlone, (text, assumed) => parameter.Kind is ParameterKind.Text or ParameterKind.Whole
            ? TextOf(DeclaredBounds.Keep(argument, declared), name, text, assumed)
            : ElementOf(argument, declared, text, assumed));
        if (parameter.IsDeclared)
        {
            KeepPromises &= measure.Tokens.Max <= OfModels(isAlone, (text, _) => text(TextValue.OfHole(declared))).Tokens.Max;
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
    /// <param name="isAlone">Whether the text stands alone in its message, or inside of a longer one.</param>
    /// <param name="measure">Measures with a function that counts text, and what is assumed of text that is not known.</param>
    private Measure OfModels(bool isAlone, Func<Func<TextValue, Measure>, long?, Measure> measure)
    {
        Measure? any = null;
        foreach (var model in _models.Count == 0 ? [""] : _models)
        {
            var id = model.Length == 0 ? null : model;
            var tokenizer = ModelTokenizer.For(id, _settings.OptionalVocabularies);
            var assumptions = new Assumptions(_settings.AssumeHoleTokens, _settings.AssumeLoopIterations, _settings.AssumeOutputTokens);
            var measurer = new TextMeasurer(tokenizer, assumptions, new SpecialTokenSearch(id, tokenizer), id ?? Replies.AnyModel, countsIterations: true) { TrimsText = ChatOverhead.TrimsText(id) };
            var one = measure(isAlone ? text => measurer.Of(text, measurer.TrimsText) : measurer.Inside, _settings.AssumeHoleTokens);
            any = any is null ? one : Measure.Either(any, one);
        }

        return any!;
    }

    /// <summary>Any one of the elements.</summary>
    private static Measure ElementOf(Value argument, Hole declared, Func<TextValue, Measure> text, long? assumed)
    {
        if (argument is not SequenceValue sequence)
        {
            return argument is ConstantValue { Constant: null } ? Measure.Zero : Measure.Unknown(declared.Name + "[]", assumed);
        }

        var any = Measure.Zero;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var element = TextOf(DeclaredBounds.Keep(sequence.Items[i].Element, declared), declared.Name + "[]", text, assumed);
            any = i == 0 ? element : Measure.Either(any, element);
        }

        return any;
    }

    private static Measure TextOf(Value value, string name, Func<TextValue, Measure> text, long? assumed)
    {
        switch (value)
        {
            case TextValue known:
                return text(known);
            case UnknownValue unknown:
                return text(TextValue.OfHole(unknown.Hole));
            case NumberValue:
                return text(TextValue.OfHole(new Hole(name, 32)));
            case ConstantValue { Constant: null }:
                return Measure.Zero;
            case ObjectValue { Shape: Shape.Part } part when part[Slot.Content] is { } content:
                return TextOf(content, name, text, assumed);
            case ObjectValue { Shape: Shape.Message } message:
                return MessageOf(message, name, text, assumed);
            case ChoiceValue { Choices.Length: > 0 } choice:
                var either = TextOf(choice.Choices[0], name, text, assumed);
                for (var i = 1; i < choice.Choices.Length; i++)
                {
                    either = Measure.Either(either, TextOf(choice.Choices[i], name, text, assumed));
                }

                return either;
            default:
                return Measure.Unknown(name, assumed);
        }
    }

    /// <summary>What a message holds, without its frame, which is counted at home for any role.</summary>
    private static Measure MessageOf(ObjectValue message, string name, Func<TextValue, Measure> text, long? assumed)
    {
        if (message[Slot.Name] is not null)
        {
            // A name changes the frame as well, which is another one in each chat format.
            return Measure.Unknown(name, assumed);
        }

        var sum = Measure.Zero;
        foreach (var content in message[Slot.Content] is SequenceValue { Items: var items } ? items : [new SequenceItem(message[Slot.Content] ?? ConstantValue.Null, TripCount.One)])
        {
            sum += content.Count == TripCount.One ? TextOf(content.Element, name, text, assumed) : Measure.Unknown(name, assumed);
        }

        return message[Slot.Calls] is null ? sum : sum + Measure.Unknown(name, assumed);
    }
}
