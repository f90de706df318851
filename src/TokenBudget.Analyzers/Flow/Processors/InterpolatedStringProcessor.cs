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
                var format = hole.FormatString is { ConstantValue: { HasValue: true, Value: string known } } ? known : null;
                var text = Texts.Of(evaluation.Evaluate(hole.Expression), hole.Expression, evaluation, format);
                if (hole.Alignment is null)
                {
                    return text;
                }

                return evaluation.Evaluate(hole.Alignment) is NumberValue width && width.TryGetExact(out var columns)
                    ? Texts.Pad(text, Math.Abs(columns), columns > 0, evaluation.Limits)
                    : TextValue.OfHole(new Hole("padded text"));
            default:
                ChildrenProcessor.Instance.Evaluate(part, evaluation);
                return TextValue.OfHole(new Hole(Holes.Name(part)));
        }
    }
}
