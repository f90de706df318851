using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>Anthropic's images: one token per 28 × 28 pixels that are begun.</summary>
/// <remarks>
/// Source: Anthropic's guide to vision. An image with a longer side or more tokens than the model takes is made smaller first; how that is
/// rounded is not published, so the interval then goes up to the limit. The guide's older formula, width × height / 750, lies inside of the
/// interval: it is up to 5 % above for large images (1,000 × 1,000: 1,333 and 1,296), and below for small ones.
/// </remarks>
/// <param name="longSide">The longest side in pixels that is not made smaller.</param>
/// <param name="cap">Tokens at most.</param>
internal sealed class AnthropicImages(int longSide, int cap) : IImageFormula
{
    private const int Side = 28;
    private const int PixelsPerToken = 750;

    /// <summary>The older guide's largest image, 1,600, is 2 % above what the newer says.</summary>
    private const int OlderPercent = 103;

    public TokenEstimate Of(int width, int height, ImageDetail detail)
    {
        var scale = Math.Min(1d, longSide / (double)Math.Max(width, height));
        var (across, down) = (width * scale, height * scale);
        var patches = ImageMath.Cover(across, down, Side);
        var tokens = ImageMath.CappedPatches(across, down, Side, cap);
        var older = (long)Math.Min(cap * OlderPercent / 100, Math.Max(1, Math.Floor(across * down / PixelsPerToken)));
        var isScaled = scale < 1 || patches > cap;

        // The smaller image may lose up to a patch in each direction.
        var least = isScaled ? Math.Max(1, tokens - (2 * longSide / Side)) : tokens;
        return ImageMath.Assumed(Math.Min(least, older), tokens, Math.Max(isScaled ? Math.Max(tokens, Math.Min(patches, cap)) : tokens, older));
    }

    public TokenEstimate OfAny(ImageDetail detail) => ImageMath.Assumed(1, Math.Min(cap, ImageMath.Cover(1_024, 1_024, Side)), cap * OlderPercent / 100);
}
