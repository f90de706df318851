using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>Gemini 2: 258 tokens for an image of up to 384 × 384 pixels, otherwise 258 per tile.</summary>
/// <remarks>
/// Source: Google's guide to tokens. It gives two rules: tiles of 768 × 768, which is expected here, and tiles whose side is two thirds of the
/// shorter side, at least 256 and at most 768, which is the maximum (960 × 540: 516 and 1,548). A low media resolution is 64 (documentation of Google's
/// SDKs); it is set for the whole request, so it is the minimum wherever the image itself does not ask for more. Nothing published limits the number of
/// tiles, so an image of unknown size has no maximum.
/// </remarks>
internal sealed class GeminiTileImages : IImageFormula
{
    private const int PerTile = 258;
    private const int LowResolution = 64;
    private const int SmallSide = 384;
    private const int LargestTile = 768;
    private const int SmallestTile = 256;

    public static readonly GeminiTileImages Instance = new();

    public TokenEstimate Of(int width, int height, ImageDetail detail)
    {
        if (Math.Max(width, height) <= SmallSide)
        {
            return ImageMath.Assumed(Least(detail), Expected(detail, PerTile), PerTile);
        }

        var side = Math.Min(LargestTile, Math.Max(SmallestTile, Math.Min(width, height) * 2 / 3));
        var large = PerTile * ImageMath.Cover(width, height, LargestTile);
        return ImageMath.Assumed(Least(detail), Expected(detail, large), Math.Max(large, PerTile * ImageMath.Cover(width, height, side)));
    }

    public TokenEstimate OfAny(ImageDetail detail) => TokenEstimate.Unbounded(Least(detail), Expected(detail, PerTile * 4));

    private static int Least(ImageDetail detail) => detail == ImageDetail.High ? PerTile : LowResolution;

    private static long Expected(ImageDetail detail, long tiles) => detail == ImageDetail.Low ? LowResolution : tiles;
}
