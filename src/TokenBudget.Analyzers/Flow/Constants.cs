using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Values of compile-time constants.</summary>
internal static class Constants
{
    public static Value ToValue(object? constant, IOperation operation) => constant switch
    {
        null => ConstantValue.Null,
        string text when text.IndexOf(LineBreak.Mark) < 0 => TextValue.Literal(text),
        string text => new UnknownValue(new Hole(Holes.Name(operation), Utf8.Length(text))),
        bool truth => truth ? ConstantValue.True : ConstantValue.False,
        char => new ConstantValue(constant),
        sbyte number => NumberValue.Exact(number),
        byte number => NumberValue.Exact(number),
        short number => NumberValue.Exact(number),
        ushort number => NumberValue.Exact(number),
        int number => NumberValue.Exact(number),
        uint number => NumberValue.Exact(number),
        long number => NumberValue.Exact(number),
        ulong number and <= long.MaxValue => NumberValue.Exact((long)number),

        // Fractions are written differently by culture, so their text is a bounded hole.
        _ => new UnknownValue(new Hole(Holes.Name(operation), TypeBounds.MaxBytes(operation.Type, format: null))),
    };

    /// <summary>True or false when the value decides a condition; null when it does not.</summary>
    public static bool? Truth(Value value) => value is ConstantValue { Constant: bool truth } ? truth : null;
}
