using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Properties of the framework's own types whose value follows from the receiver.</summary>
internal static class KnownProperties
{
    public static Value? Read(IPropertyReferenceOperation operation, Value receiver) => (operation.Property.Name, receiver) switch
    {
        ("Count" or "Length", SequenceValue sequence) => Number(sequence.Count()),
        ("Length", TextValue text) => Length(text),
        ("Length" or "Count", _) when operation.Type?.SpecialType == SpecialType.System_Int32 => new NumberValue(0, int.MaxValue),
        ("NewLine", _) when operation.Property.ContainingType.Name == "Environment" => LineBreak.Text,
        _ => null,
    };

    private static NumberValue Number(TripCount count) => new(count.Min, count.Max ?? int.MaxValue);

    private static NumberValue Length(TextValue text)
    {
        NumberValue? length = null;
        foreach (var open in text.Runs)
        {
            foreach (var run in LineBreak.Resolve(open))
            {
                if (run.AsLiteral() is not { } literal)
                {
                    // A UTF-16 code unit takes at least one byte, so bytes limit the length.
                    return new NumberValue(0, text.MaxBytes() ?? int.MaxValue);
                }

                var exact = NumberValue.Exact(literal.Length);
                length = length is null ? exact : length.Hull(exact);
            }
        }

        return length!;
    }
}
