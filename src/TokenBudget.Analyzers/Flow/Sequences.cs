using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Reads a value as a sequence of elements.</summary>
internal static class Sequences
{
    public static SequenceValue Of(Value value, IOperation operation, Evaluation evaluation) => evaluation.Content(value) switch
    {
        SequenceValue sequence => sequence,
        ConstantValue { Constant: null } => SequenceValue.Empty,
        ChoiceValue choice => OfChoice(choice, operation, evaluation),
        UnknownValue { Hole.IsReply: true } reply => SequenceValue.OfUnknown("parts of the " + reply.Hole.Name, reply.Hole),
        TextValue text when IsText(operation) => Letters(Holes.Name(operation), text.MaxBytes()),
        UnknownValue { Hole: var hole } when IsText(operation) => Letters(hole.Name, hole.MaxBytes),
        UnknownValue unknown => SequenceValue.OfUnknown(unknown.Hole.Name, new Hole(unknown.Hole.Name + "[]")),
        _ => SequenceValue.OfUnknown(Holes.Name(operation), new Hole(Holes.Name(operation) + "[]")),
    };

    /// <summary>The letters of a text. A letter takes at least one byte, so bytes limit their number.</summary>
    private static SequenceValue Letters(string name, long? maxBytes) => new([new SequenceItem(
        new UnknownValue(new Hole(name + "[]", Hole.BytesPerChar)), new TripCount(0, maxBytes, "|" + name + "|"))]);

    private static bool IsText(IOperation operation) => Types.IsString(Unconverted.Of(operation).Type);

    private static SequenceValue OfChoice(ChoiceValue choice, IOperation operation, Evaluation evaluation)
    {
        Value joined = Of(choice.Choices[0], operation, evaluation);
        for (var i = 1; i < choice.Choices.Length; i++)
        {
            joined = ValueJoin.Join(joined, Of(choice.Choices[i], operation, evaluation), evaluation.Limits);
        }

        return (SequenceValue)joined;
    }
}
