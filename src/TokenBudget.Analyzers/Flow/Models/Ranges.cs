using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary>Slices of text and sequences: <c>text[..n]</c>, <c>Substring(a, n)</c>. A slice of unknown text is bounded by its length.</summary>
internal static class Ranges
{
    /// <summary>Null when the argument is not a range.</summary>
    public static Value? Of(Value owner, IOperation argument, IOperation operation, Evaluation evaluation)
    {
        while (argument is IConversionOperation conversion)
        {
            argument = conversion.Operand;
        }

        if (argument is not IRangeOperation range)
        {
            if (argument is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat)
            {
                evaluation.Evaluate(hat.Operand);
            }

            return null;
        }

        var (start, startFromEnd) = Bound(range.LeftOperand, evaluation);
        var (end, endFromEnd) = Bound(range.RightOperand, evaluation);
        if (owner is SequenceValue sequence)
        {
            return new SequenceValue(ImmutableArray.CreateRange(
                sequence.Items,
                item => new SequenceItem(item.Element, Limited(item.Count, end, endFromEnd, start, startFromEnd))));
        }

        var text = owner as TextValue ?? Texts.Of(owner, operation, evaluation);
        return Cut(text, start ?? (range.LeftOperand is null ? NumberValue.Exact(0) : null), startFromEnd, end ?? (range.RightOperand is null ? NumberValue.Exact(0) : null), range.RightOperand is null || endFromEnd, operation, evaluation);
    }

    public static Value Substring(TextValue text, NumberValue? start, NumberValue? length, bool hasLength, IOperation operation, Evaluation evaluation)
    {
        if (!hasLength)
        {
            return Cut(text, start, startFromEnd: false, NumberValue.Exact(0), endFromEnd: true, operation, evaluation);
        }

        return start is not null && length is not null
            ? Cut(text, start, startFromEnd: false, Arithmetic.Add(start, length), endFromEnd: false, operation, evaluation, length.Max)
            : TextValue.OfHole(new Hole(Holes.Name(operation), Smaller(text.MaxBytes(), length?.Max is { } chars ? Hole.OfChars("", chars).MaxBytes : null)) { Source = text.UnlimitedSource() });
    }

    /// <summary><c>text.Remove(start)</c> and <c>text.Remove(start, count)</c>.</summary>
    public static TextValue Remove(TextValue text, NumberValue? start, NumberValue? count, bool hasCount, IOperation operation, Evaluation evaluation)
    {
        var hole = new Hole(Holes.Name(operation), text.MaxBytes()) { Source = text.UnlimitedSource() };
        if (start is null || !start.TryGetExact(out var from) || from < 0 || (hasCount && (count is null || !count.TryGetExact(out _))))
        {
            return TextValue.OfHole(hole);
        }

        var length = count is not null && count.TryGetExact(out var exact) ? exact : long.MaxValue;
        return text.Map(
            known => from > known.Length || length < 0 ? "" : known.Substring(0, (int)from) + Slice(known, Math.Min(known.Length, length > known.Length ? known.Length : from + length), known.Length),
            _ => TextRun.Of(new HolePart(hole)),
            evaluation.Limits);
    }

    /// <summary><c>text.Insert(at, inserted)</c>.</summary>
    public static TextValue Insert(TextValue text, NumberValue? at, TextValue inserted, IOperation operation, Evaluation evaluation)
    {
        if (at is not null && at.TryGetExact(out var index) && index == 0)
        {
            return inserted.Append(text, evaluation.Limits);
        }

        if (at is not null && at.TryGetExact(out index) && text.AsLiteral() is { } known && index > 0 && index <= known.Length)
        {
            return TextValue.Literal(known.Substring(0, (int)index)).Append(inserted, evaluation.Limits).Append(TextValue.Literal(known.Substring((int)index)), evaluation.Limits);
        }

        return TextValue.OfHole(new Hole(Holes.Name(operation), text.MaxBytes() + inserted.MaxBytes()) { Source = text.UnlimitedSource() ?? inserted.UnlimitedSource() });
    }

    private static TextValue Cut(
        TextValue text, NumberValue? start, bool startFromEnd, NumberValue? end, bool endFromEnd, IOperation operation, Evaluation evaluation, long? maxLength = null)
    {
        var limit = maxLength ?? MaxLength(start, startFromEnd, end, endFromEnd);
        var bytes = limit is { } chars ? Hole.OfChars("", Math.Max(0, chars)).MaxBytes : null;
        var name = Holes.Name(operation);
        return text.Map(
            known => known,
            run => TextRun.Of(new HolePart(new Hole(name, Smaller(run.MaxBytes(), bytes)) { Source = run.UnlimitedSource() })),
            evaluation.Limits) is var mapped && start is not null && end is not null && start.TryGetExact(out var from) && end.TryGetExact(out var to)
                ? mapped.Map(
                    known => Slice(known, startFromEnd ? known.Length - from : from, endFromEnd ? known.Length - to : to),
                    run => run,
                    evaluation.Limits)
                : TextValue.OfHole(new Hole(name, Smaller(text.MaxBytes(), bytes)) { Source = text.UnlimitedSource() });
    }

    /// <summary>An impossible slice throws at run time; as nothing is sent then, any text will do.</summary>
    private static string Slice(string text, long from, long to) =>
        from >= 0 && from <= to && to <= text.Length ? text.Substring((int)from, (int)(to - from)) : "";

    private static long? MaxLength(NumberValue? start, bool startFromEnd, NumberValue? end, bool endFromEnd) => (startFromEnd, endFromEnd) switch
    {
        (false, false) => start?.Min is { } a && end?.Max is { } b ? Math.Max(0, b - Math.Max(0, a)) : end?.Max,
        (true, _) => start?.Max,
        _ => null,
    };

    private static (NumberValue? Value, bool FromEnd) Bound(IOperation? operand, Evaluation evaluation)
    {
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        return operand switch
        {
            null => (null, false),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => (evaluation.Evaluate(hat.Operand) as NumberValue, true),
            _ => (evaluation.Evaluate(operand) as NumberValue, false),
        };
    }

    private static TripCount Limited(TripCount count, NumberValue? end, bool endFromEnd, NumberValue? start, bool startFromEnd)
    {
        var limit = !endFromEnd && end?.Max is { } to ? to : startFromEnd && start?.Max is { } from ? from : (long?)null;
        return limit is { } most and >= 0 ? count.AtMost(most) : count.Optional();
    }

    private static long? Smaller(long? left, long? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;
}
