using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary><c>string.Join</c>.</summary>
internal static class JoinModel
{
    public static Value? Join(IInvocationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        // string.Join(separator, array, start, count) cuts the array; that form is rare and stays unknown.
        if (operation.TargetMethod.Parameters.Length != 2 || arguments[0] is not { } separator || arguments[1] is not { } values)
        {
            return null;
        }

        var source = operation.Arguments[operation.Arguments.Length - 1].Value;
        return Join(Sequences.Of(values, source, evaluation), Texts.Of(separator, operation.Arguments[0].Value, evaluation), source, evaluation);
    }

    public static TextValue Join(SequenceValue sequence, TextValue separator, IOperation source, Evaluation evaluation)
    {
        sequence = DataSources.InText(sequence, source);
        var text = TextValue.Empty;
        var isFirst = true;
        foreach (var item in sequence.Items)
        {
            var element = Texts.Of(item.Element, source, evaluation);
            if (item.Count == TripCount.One && (isFirst || text.Runs.Length > 0))
            {
                text = (isFirst ? text : text.Append(separator, evaluation.Limits)).Append(element, evaluation.Limits);
            }
            else
            {
                text = text.Append(Repeated(element, separator, item.Count, isFirst, evaluation), evaluation.Limits);
            }

            // Whether a separator stands before the next element is only known when something certainly stands before it.
            isFirst &= item.Count.Max == 0;
            if (item.Count.Min == 0 && !isFirst)
            {
                return JoinLoosely(sequence, separator, source, evaluation);
            }
        }

        return text;
    }

    /// <summary>n elements and n separators: one separator more than there is when nothing stands before; that one may be missing.</summary>
    private static TextValue Repeated(TextValue element, TextValue separator, TripCount count, bool isFirst, Evaluation evaluation)
    {
        var body = Single(separator.Append(element, evaluation.Limits));
        if (!isFirst)
        {
            return TextValue.Of(TextRun.Of(new RepeatPart(body, count)));
        }

        if (count.Min == 0)
        {
            // A separator too many: the count is one from above only.
            return TextValue.Of(TextRun.Of(new RepeatPart(body, count.Optional())));
        }

        var more = count with { Min = count.Min - 1, Max = count.Max - 1 };
        return element.Append(TextValue.Of(TextRun.Of(new RepeatPart(body, more))), evaluation.Limits);
    }

    /// <summary>Elements that may be missing: each counts with a separator of its own, none is certain.</summary>
    private static TextValue JoinLoosely(SequenceValue sequence, TextValue separator, IOperation source, Evaluation evaluation)
    {
        var text = TextValue.Empty;
        foreach (var item in sequence.Items)
        {
            // What counts the iterations of a loop is exact, so there it is the separator that may be missing.
            var before = item.Count.Loop is null ? separator : TextValue.OfHole(new Hole("separator", separator.MaxBytes()));
            var body = Single(before.Append(Texts.Of(item.Element, source, evaluation), evaluation.Limits));
            text = text.Append(TextValue.Of(TextRun.Of(new RepeatPart(body, item.Count.Loop is null ? item.Count.Optional() : item.Count))), evaluation.Limits);
        }

        return text;
    }

    /// <summary>A repetition has one body; several forms become a hole of their size.</summary>
    private static TextRun Single(TextValue text) => text.Runs.Length == 1
        ? text.Runs[0]
        : TextRun.Of(new HolePart(new Hole("joined elements", text.MaxBytes()) { Source = text.UnlimitedSource() }));
}
