using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Reads an element of a sequence or a character of a text.</summary>
internal static class Elements
{
    public static Value At(Value owner, Value index, IOperation operation, Evaluation evaluation)
    {
        if (owner is SequenceValue sequence)
        {
            return index is NumberValue number && number.TryGetExact(out var position) && sequence.IsListed() && position >= 0 && position < sequence.Items.Length
                ? sequence.Items[(int)position].Element
                : Any(sequence, operation, evaluation);
        }

        if (owner is TextValue text && text.AsLiteral() is { } literal && index is NumberValue at && at.TryGetExact(out var offset) && offset >= 0 && offset < literal.Length)
        {
            return TextValue.Literal(literal[(int)offset].ToString(CultureInfo.InvariantCulture));
        }

        return evaluation.Unknown(operation);
    }

    /// <summary>One of the elements.</summary>
    public static Value Any(SequenceValue sequence, IOperation operation, Evaluation evaluation)
    {
        Value? any = null;
        foreach (var item in sequence.Items)
        {
            any = any is null ? item.Element : ValueJoin.Join(any, item.Element, evaluation.Limits);
        }

        return any ?? evaluation.Unknown(operation);
    }
}
