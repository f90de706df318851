using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>$"…{x}…"</c>: literal runs stay literal, each interpolation becomes what its expression evaluates to.</summary>
internal sealed class InterpolatedStringProcessor : OperationProcessor<IInterpolatedStringOperation>
{
    protected override Value Evaluate(IInterpolatedStringOperation operation, Evaluation evaluation)
    {
        var text = TextValue.Empty;
        foreach (var part in operation.Parts)
        {
            text = text.Append(Part(part, evaluation), evaluation.Limits);
        }

        return text;
    }

    private static TextValue Part(IInterpolatedStringContentOperation part, Evaluation evaluation)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } }:
                return TextValue.Literal(literal);
            case IInterpolationOperation hole:
                return Filled(hole.Expression, hole.Alignment, hole.FormatString, evaluation);
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var first, ..] } call }:
                return Append(call, first.Value, evaluation);
            default:
                ChildrenProcessor.Instance.Evaluate(part, evaluation);
                return TextValue.OfHole(new Hole(Holes.Name(part)));
        }
    }

    /// <summary>Inside a handler, text and holes are calls of <c>AppendLiteral</c> and <c>AppendFormatted</c>.</summary>
    private static TextValue Append(IInvocationOperation call, IOperation first, Evaluation evaluation)
    {
        if (call.TargetMethod.Name == "AppendLiteral")
        {
            return evaluation.Evaluate(first) as TextValue ?? TextValue.OfHole(new Hole(Holes.Name(first)));
        }

        IOperation? alignment = null, format = null;
        foreach (var argument in call.Arguments)
        {
            alignment = argument.Parameter?.Name == "alignment" ? argument.Value : alignment;
            format = argument.Parameter?.Name == "format" ? argument.Value : format;
        }

        return Filled(first, alignment, format, evaluation);
    }

    private static TextValue Filled(IOperation expression, IOperation? alignment, IOperation? formatString, Evaluation evaluation)
    {
        var format = formatString is { ConstantValue: { HasValue: true, Value: string known } } ? known : null;
        var text = Texts.Of(evaluation.Evaluate(expression), expression, evaluation, format);
        if (alignment is null || alignment is { ConstantValue: { HasValue: true, Value: 0 } })
        {
            return text;
        }

        return evaluation.Evaluate(alignment) is NumberValue width && width.TryGetExact(out var columns)
            ? Texts.Pad(text, Math.Abs(columns), columns > 0, evaluation.Limits)
            : TextValue.OfHole(new Hole("padded text"));
    }
}
