using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary><c>string.Format</c> and <c>AppendFormat</c> with a known format.</summary>
internal static class FormatModel
{
    public static Value? Format(IInvocationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        var formatOrdinal = operation.TargetMethod.Parameters.Length > 0 && Types.IsString(operation.TargetMethod.Parameters[0].Type) ? 0 : 1;
        if (arguments[formatOrdinal] is not TextValue format)
        {
            return null;
        }

        var values = Values(operation, formatOrdinal + 1, arguments, evaluation);
        if (format.AsLiteral() is not { } known || Fill(known, values, evaluation) is not { } text)
        {
            // The template is known only in parts: its text stays, what is put in is not followed.
            return TextValue.OfHole(new Hole(Holes.Name(operation)));
        }

        return text;
    }

    private static List<(Value Value, IOperation Source)> Values(IInvocationOperation operation, int first, ArgumentValues arguments, Evaluation evaluation)
    {
        var values = new List<(Value, IOperation)>();
        foreach (var argument in operation.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal < first)
            {
                continue;
            }

            if (argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection && argument.Value is IArrayCreationOperation { Initializer: { } items }
                && arguments[parameter.Ordinal] is { } array && evaluation.Content(array) is SequenceValue sequence)
            {
                for (var i = 0; i < items.ElementValues.Length && i < sequence.Items.Length; i++)
                {
                    values.Add((sequence.Items[i].Element, items.ElementValues[i]));
                }
            }
            else if (arguments[parameter.Ordinal] is { } value)
            {
                values.Add((value, argument.Value));
            }
        }

        return values;
    }

    /// <summary>Null when the format is malformed or names an argument that is not there: then the call throws.</summary>
    private static TextValue? Fill(string format, List<(Value Value, IOperation Source)> values, Evaluation evaluation)
    {
        var text = TextValue.Empty;
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var letter = format[i];
            if (letter is not ('{' or '}'))
            {
                literal.Append(letter);
                continue;
            }

            if (i + 1 < format.Length && format[i + 1] == letter)
            {
                literal.Append(letter);
                i++;
                continue;
            }

            var close = format.IndexOf('}', i);
            if (letter == '}' || close < 0 || !TryItem(format.Substring(i + 1, close - i - 1), values, evaluation, out var item))
            {
                return null;
            }

            text = text.Append(TextValue.Literal(literal.ToString()), evaluation.Limits).Append(item, evaluation.Limits);
            literal.Clear();
            i = close;
        }

        return text.Append(TextValue.Literal(literal.ToString()), evaluation.Limits);
    }

    private static bool TryItem(string item, List<(Value Value, IOperation Source)> values, Evaluation evaluation, out TextValue text)
    {
        text = TextValue.Empty;
        var colon = item.IndexOf(':');
        var format = colon < 0 ? null : item.Substring(colon + 1);
        var head = colon < 0 ? item : item.Substring(0, colon);
        var comma = head.IndexOf(',');
        var width = 0;
        if (comma >= 0 && !int.TryParse(head.Substring(comma + 1), out width))
        {
            return false;
        }

        if (!int.TryParse(comma < 0 ? head : head.Substring(0, comma), out var index) || index < 0 || index >= values.Count || width is < -10_000 or > 10_000)
        {
            return false;
        }

        text = Texts.Of(values[index].Value, values[index].Source, evaluation, format);
        if (width != 0)
        {
            text = Texts.Pad(text, Math.Abs(width), width > 0, evaluation.Limits);
        }

        return true;
    }
}
