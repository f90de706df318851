using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Counts what stands inside of a message, without its frame.</summary>
internal sealed class ContentMeasurer(string? modelId, TextMeasurer measurer)
{
    private readonly bool _trimsText = ChatOverhead.TrimsText(modelId);

    /// <summary>Tokens of a text, a part, an image, or what one of several of them may have.</summary>
    public Measure Of(Value content)
    {
        switch (content)
        {
            case TextValue text:
                return measurer.Of(text, _trimsText);
            case ObjectValue { Shape: Shape.Part } part:
                return part[Slot.Content] is { } inner ? Of(inner) : Measure.Zero;
            case ObjectValue { Shape: Shape.Image } image:
                return ImageReader.Read(image, modelId, measurer);
            case SequenceValue sequence:
                var sum = Measure.Zero;
                foreach (var item in sequence.Items)
                {
                    sum += measurer.Repeated(Of(item.Element), item.Count);
                }

                return sum;
            case ChoiceValue choice:
                var either = Of(choice.Choices[0]);
                for (var i = 1; i < choice.Choices.Length; i++)
                {
                    either = Measure.Either(either, Of(choice.Choices[i]));
                }

                return either;
            case UnknownValue unknown:
                return measurer.Of(TextValue.OfHole(unknown.Hole));
            case NumberValue:
                return measurer.Of(TextValue.OfHole(new Hole("number", 32)));
            case ConstantValue { Constant: null }:
                return Measure.Zero;
            default:
                return Measure.Unknown("content", measurer.Assumptions.HoleTokens);
        }
    }
}
