using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Properties of the framework's own types whose value follows from the receiver.</summary>
internal static class KnownProperties
{
    public static Value? Read(IPropertyReferenceOperation operation, Value receiver, Evaluation evaluation) => (operation.Property.Name, receiver) switch
    {
        ("Count" or "Length", SequenceValue sequence) => Number(sequence.Count()),
        ("Length", TextValue text) => Length(text),
        ("Length" or "Count", _) when operation.Type?.SpecialType == SpecialType.System_Int32 => new NumberValue(0, int.MaxValue),
        ("NewLine", _) when operation.Property.ContainingType.Name == "Environment" => NewLine(evaluation),
        _ => null,
    };

    /// <summary>The line break of the machine that runs the program: it need not be the one that compiles it.</summary>
    public static TextValue NewLine(Evaluation evaluation) => TextValue.Literal("\n").Or(TextValue.Literal("\r\n"), evaluation.Limits);

    private static NumberValue Number(TripCount count) => new(count.Min, count.Max ?? int.MaxValue);

    private static NumberValue Length(TextValue text)
    {
        NumberValue? length = null;
        foreach (var run in text.Runs)
        {
            if (run.AsLiteral() is not { } literal)
            {
                length = null;
                break;
            }

            var exact = NumberValue.Exact(literal.Length);
            length = length is null ? exact : length.Hull(exact);
        }

        if (length is not null)
        {
            return length;
        }

        // A UTF-16 code unit takes at least one byte, so bytes limit the length.
        return new NumberValue(0, text.MaxBytes() ?? int.MaxValue);
    }
}
