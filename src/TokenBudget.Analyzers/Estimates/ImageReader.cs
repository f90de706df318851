using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Overheads.Images;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Tokens of images, whose size the code does not show.</summary>
internal static class ImageReader
{
    private const string ImageMedia = "image/";

    public static Measure Read(ObjectValue image, string? modelId, TextMeasurer measurer)
    {
        // A part for any kind of data may be sound or a document. It is an image only where the code says so.
        if (image[Slot.Detail] is null && image[Slot.Media] is { } media
            && (media as TextValue)?.AsLiteral()?.StartsWith(ImageMedia, StringComparison.OrdinalIgnoreCase) != true)
        {
            return Measure.Unknown("file", measurer.Assumptions.HoleTokens);
        }

        var tokens = ImageTokens.For(modelId, width: null, height: null, DetailOf(image[Slot.Detail]));
        return tokens.IsBounded
            ? new Measure(tokens, CostExpression.Constant(tokens.Expected), 0, [])
            : new Measure(tokens, CostExpression.Unknown("tokens(image)"), null, ["image"]);
    }

    private static ImageDetail DetailOf(Value? detail) => (detail as TextValue)?.AsLiteral() switch
    {
        "low" => ImageDetail.Low,
        "high" => ImageDetail.High,
        _ => ImageDetail.Auto,
    };
}
