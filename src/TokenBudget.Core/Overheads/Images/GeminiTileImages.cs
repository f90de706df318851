using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>Gemini 2: 258 tokens for an image of up to 384 × 384 pixels, otherwise 258 per tile.</summary>
/// <remarks>
/// Source: Google's guide to tokens. It gives two rules: tiles of 768 × 768, which is expected here, and tiles whose side is two thirds of the
/// shorter side, at least 256 and at most 768, which is the maximum (960 × 540: 516 and 1,548). A low resolution is 258 at least. Nothing published limits the
/// number of tiles, so an image of unknown size has no maximum.
/// </remarks>
internal sealed class GeminiTileImages : IImageFormula
{
    private const int PerTile = 258;
    private const int SmallSide = 384;
    private const int LargestTile = 768;
    private const int SmallestTile = 256;

    public static readonly GeminiTileImages Instance = new();

    public TokenEstimate Of(int width, int height, ImageDetail detail)
    {
        if (Math.Max(width, height) <= SmallSide)
        {
            return ImageMath.Assumed(PerTile, PerTile, PerTile);
        }

        var side = Math.Min(LargestTile, Math.Max(SmallestTile, Math.Min(width, height) * 2 / 3));
        var large = PerTile * ImageMath.Cover(width, height, LargestTile);
        return ImageMath.Assumed(PerTile, detail == ImageDetail.Low ? PerTile : large, Math.Max(large, PerTile * ImageMath.Cover(width, height, side)));
    }

    public TokenEstimate OfAny(ImageDetail detail) => TokenEstimate.Unbounded(PerTile, detail == ImageDetail.Low ? PerTile : PerTile * 4);
}
