using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>The text that a value becomes when it is put into a string.</summary>
internal static class Texts
{
    public static TextValue Of(Value value, IOperation operation, Evaluation evaluation, string? format = null)
    {
        switch (evaluation.Content(value))
        {
            case TextValue text:
                return text;
            case UnknownValue unknown when !unknown.Hole.IsBounded || format is not null:
                return TextValue.OfHole(unknown.Hole with
                {
                    MaxBytes = TypeBounds.MaxBytes(TypeOf(operation), format) ?? (format is null ? unknown.Hole.MaxBytes : null),
                    Source = unknown.Hole.Source ?? DataSources.OfText(operation, TypeOf(operation)),
                    Given = format is null ? unknown.Hole.Given : null,
                });
            case UnknownValue unknown:
                return TextValue.OfHole(unknown.Hole);
            case NumberValue number:
                return OfNumber(number, operation, format);
            case ConstantValue { Constant: null }:
                return TextValue.Empty;
            case ConstantValue { Constant: bool truth }:
                return TextValue.Literal(truth ? bool.TrueString : bool.FalseString);
            case ConstantValue { Constant: char letter }:
                return TextValue.Literal(letter.ToString(CultureInfo.InvariantCulture));
            case ChoiceValue choice:
                return OfChoice(choice, operation, evaluation, format);
            default:
                return TextValue.OfHole(new Hole(Holes.Name(operation), TypeBounds.MaxBytes(TypeOf(operation), format)) { Source = DataSources.OfText(operation, TypeOf(operation)) });
        }
    }

    /// <summary>Pads as <c>PadLeft</c>, <c>PadRight</c> and alignments in format strings do.</summary>
    public static TextValue Pad(TextValue text, long width, bool left, Limits limits, char filler = ' ')
    {
        if (width is < 0 or > 10_000)
        {
            return width < 0 ? text : TextValue.OfHole(new Hole("padded text"));
        }

        return text.Map(
            known => left ? known.PadLeft((int)width, filler) : known.PadRight((int)width, filler),
            run => TextRun.Of(new HolePart(new Hole("padded text", run.MaxBytes() + (width * Hole.BytesPerChar), null) { Source = run.UnlimitedSource() })),
            limits);
    }

    /// <summary>Only non-negative whole numbers look the same in every culture.</summary>
    private static TextValue OfNumber(NumberValue number, IOperation operation, string? format)
    {
        if (format is null && number.TryGetExact(out var exact) && exact >= 0)
        {
            return TextValue.Literal(exact.ToString(CultureInfo.InvariantCulture));
        }

        var bytes = TypeBounds.MaxBytes(TypeOf(operation), format);
        if (format is null && number is { Min: >= 0, Max: { } max })
        {
            bytes = max.ToString(CultureInfo.InvariantCulture).Length;
        }

        return TextValue.OfHole(new Hole(Holes.Name(operation), bytes));
    }

    private static TextValue OfChoice(ChoiceValue choice, IOperation operation, Evaluation evaluation, string? format)
    {
        var text = Of(choice.Choices[0], operation, evaluation, format);
        for (var i = 1; i < choice.Choices.Length; i++)
        {
            text = text.Or(Of(choice.Choices[i], operation, evaluation, format), evaluation.Limits);
        }

        return text;
    }

    /// <summary>The operation without conversions that the compiler put in.</summary>
    public static IOperation Unboxed(IOperation operation)
    {
        while (operation is Microsoft.CodeAnalysis.Operations.IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The type before it was boxed.</summary>
    private static ITypeSymbol? TypeOf(IOperation operation) => Unboxed(operation).Type;
}
