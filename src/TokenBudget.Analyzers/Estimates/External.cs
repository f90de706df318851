using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The bill of a method of another project: its summary with the arguments of this call in it.</summary>
internal static class External
{
    public static Bill Bill(SummarySpending call, BudgetSettings settings, SourcePaths paths)
    {
        var bill = call.Facts is { Summary: { } summary } facts
            ? OfSummary(call, facts, summary, settings)
            : Estimates.Bill.Unknown("calls of " + call.Method.Name + "()");
        bill = Contract.Apply(bill, call.Method, paths);
        return call.Facts is null ? bill : Contract.Apply(bill, call.Facts.Budgets, call.Method);
    }

    private static Bill OfSummary(SummarySpending call, MethodFacts facts, SummaryFacts summary, BudgetSettings settings)
    {
        var given = new Dictionary<string, Measure>(StringComparer.Ordinal);
        var named = new Dictionary<string, CostExpression>(StringComparer.Ordinal);
        foreach (var parameter in summary.Parameters)
        {
            if (parameter.Ordinal < call.Arguments.Length)
            {
                var measure = Measured(call.Arguments[parameter.Ordinal], parameter.Kind, summary.Models, settings);
                given[parameter.Unknown] = measure;
                named[parameter.Name] = measure.Expression;
            }
        }

        var unbounded = new List<string>();
        var input = Substitute(summary.Input, facts.Tokens, given, named, settings, unbounded);
        var output = Substitute(summary.Output, facts.Output, given, named, settings, unbounded);
        return new Bill(
            Substitute(summary.Requests, facts.Requests, given, named, settings, unbounded),
            input,
            output,
            Price(facts, input, output, summary.Models),
            Estimates.Bill.Nothing.Models.Union(summary.Models));
    }

    /// <summary>The bounds at home hold for any argument, those with the arguments in them for this call: both hold.</summary>
    private static Measure Substitute(
        BoundFacts bound, TokenEstimate home, Dictionary<string, Measure> given, Dictionary<string, CostExpression> named, BudgetSettings settings, List<string> unbounded)
    {
        var least = bound.Least.Substitute(name => given.TryGetValue(name, out var measure) ? measure.Least : null);
        var most = bound.Most.Substitute(name => given.TryGetValue(name, out var measure) ? measure.Most : null);
        var expression = bound.Expected.Substitute(name => named.TryGetValue(name, out var argument) ? argument : null);
        var min = Math.Max(home.Min, least.Evaluate(static _ => TokenEstimate.Unbounded(0, 0)).Min);
        var max = Smaller(home.Max, most.Evaluate(static _ => TokenEstimate.Unbounded(0, 0)).Max);
        var expected = expression.Evaluate(name => Assumed(name, settings)).Expected;
        var names = max is null ? Unlimited(expression, bound, given) : [];
        var tokens = max is { } limit
            ? new TokenEstimate(Math.Min(min, limit), expected, limit, home.Basis == Basis.Unbounded ? Basis.Bounded : home.Basis)
            : TokenEstimate.Unbounded(min, expected);
        unbounded.AddRange(names);
        return new Measure(tokens, expression, null, names).WithBounds(least, most);
    }

    private static TokenEstimate Assumed(string name, BudgetSettings settings) =>
        TokenEstimate.Exact((name.StartsWith("tokens(", StringComparison.Ordinal) ? settings.AssumeHoleTokens : settings.AssumeLoopIterations ?? 1) ?? 0);

    private static IReadOnlyList<string> Unlimited(CostExpression expression, BoundFacts bound, Dictionary<string, Measure> given)
    {
        var names = new List<string>();
        foreach (var unknown in bound.Most.Unknowns)
        {
            if (given.TryGetValue(unknown, out var measure))
            {
                names.AddRange(measure.Unbounded);
            }
        }

        if (names.Count == 0)
        {
            names.AddRange(expression.Unknowns);
        }

        return names;
    }

    private static long? Smaller(long? left, long? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;

    /// <summary>What an argument adds, whichever of the models counts it.</summary>
    private static Measure Measured(Value argument, ParameterKind kind, IReadOnlyList<string> models, BudgetSettings settings)
    {
        switch (kind)
        {
            case ParameterKind.Count when argument is SequenceValue sequence:
                return OfCount(sequence.Count(), settings);
            case ParameterKind.Number when argument is NumberValue number:
                return OfCount(
                    new TripCount(Math.Max(0, number.Min ?? 0), number.Max is { } max and < int.MaxValue ? Math.Max(0, max) : null, "number") { Given = number.Given }, settings);
            case ParameterKind.Count or ParameterKind.Number:
                return OfCount(new TripCount(0, null, argument is UnknownValue unknown ? "|" + unknown.Hole.Name + "|" : "count"), settings);
        }

        Measure? measure = null;
        foreach (var model in models)
        {
            var one = Measured(argument, kind, model.Length == 0 ? null : model, settings);
            measure = measure is null ? one : Measure.Either(measure, one);
        }

        return measure ?? Measured(argument, kind, modelId: null, settings);
    }

    private static Measure Measured(Value argument, ParameterKind kind, string? modelId, BudgetSettings settings)
    {
        var tokenizer = ModelTokenizer.For(modelId, settings.OptionalVocabularies);
        var markup = new SpecialTokenSearch(modelId, tokenizer);
        var measurer = new TextMeasurer(
            tokenizer, new Assumptions(settings.AssumeHoleTokens, settings.AssumeLoopIterations, settings.AssumeOutputTokens), markup, countsIterations: true);
        if (kind == ParameterKind.Text)
        {
            return Text(argument, measurer);
        }

        if (argument is not SequenceValue sequence)
        {
            return Measure.Unknown("elements", settings.AssumeHoleTokens);
        }

        var any = Measure.Zero;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var element = Text(sequence.Items[i].Element, measurer);
            any = i == 0 ? element : Measure.Either(any, element);
        }

        return any;
    }

    private static Measure Text(Value value, TextMeasurer measurer) => value switch
    {
        TextValue text => measurer.Inside(text),
        UnknownValue unknown => measurer.Inside(TextValue.OfHole(unknown.Hole)),
        NumberValue => measurer.Inside(TextValue.OfHole(new Hole("number", 32))),
        ConstantValue { Constant: null } => Measure.Zero,
        ObjectValue { Shape: Shape.Part } part when part[Slot.Content] is { } content => Text(content, measurer),
        ChoiceValue choice => choice.Choices.Length == 0 ? Measure.Zero : Either(choice, measurer),
        _ => Measure.Unknown("argument", measurer.Assumptions.HoleTokens),
    };

    private static Measure Either(ChoiceValue choice, TextMeasurer measurer)
    {
        var either = Text(choice.Choices[0], measurer);
        for (var i = 1; i < choice.Choices.Length; i++)
        {
            either = Measure.Either(either, Text(choice.Choices[i], measurer));
        }

        return either;
    }

    private static Measure OfCount(TripCount count, BudgetSettings settings) =>
        new Measure(count.ToEstimate(settings.AssumeLoopIterations ?? 1), Counts.Expected(count), null, count.Max is null ? [count.Name] : [])
            .WithBounds(Counts.Least(count), Counts.Most(count));

    /// <summary>The price at home holds for any argument. Where it has no limit, the tokens of this call do, at the price of one request that
    /// sends them all: no tier makes that cheaper.</summary>
    private static CostFacts? Price(MethodFacts facts, Measure input, Measure output, IReadOnlyList<string> models)
    {
        if (facts.CostUsd is not { Max: null } home || input.Tokens.Max is not { } mostInput || output.Tokens.Max is not { } mostOutput)
        {
            return facts.CostUsd;
        }

        var max = 0m;
        foreach (var id in models)
        {
            if (!PriceBook.Default.TryFind(id, out var model) || CostEstimate.PerCall(model, TokenEstimate.Exact(mostInput), TokenEstimate.Exact(mostOutput))?.Max is not { } usd)
            {
                return home;
            }

            max = Math.Max(max, usd);
        }

        return models.Count == 0 ? home : home with { Expected = Math.Min(home.Expected, Math.Max(max, home.Min)), Max = Math.Max(max, home.Min) };
    }
}
