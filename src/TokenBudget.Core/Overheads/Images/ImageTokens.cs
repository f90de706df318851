using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>Tokens of an image in a prompt.</summary>
public static class ImageTokens
{
    /// <summary>What a model is expected to take for an image when no formula of it is known: about that of a megapixel with most others.</summary>
    private const int UnknownExpected = 1_000;

    /// <summary>The tokens of an image.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="width">Width in pixels; null when not known.</param>
    /// <param name="height">Height in pixels; null when not known.</param>
    /// <param name="detail">What the request asks for.</param>
    /// <returns>
    /// By the formula of the model, on an assumed basis: the vendors call their figures a guide. Without a size from the least to the most that
    /// the model takes. Unbounded for a model without a known formula, and for Gemini 2 without a size.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The width or the height is not above 0.</exception>
    public static TokenEstimate For(string? modelId, int? width, int? height, ImageDetail detail)
    {
        if (width <= 0 || height <= 0)
        {
            throw new ArgumentOutOfRangeException(width <= 0 ? nameof(width) : nameof(height), "An image has at least one pixel.");
        }

        if (ImageTable.Of(modelId) is not { } formula)
        {
            return TokenEstimate.Unbounded(0, UnknownExpected);
        }

        return width is { } across && height is { } down ? formula.Of(across, down, detail) : formula.OfAny(detail);
    }
}
