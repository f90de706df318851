using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>OpenAI's tiles: a fixed figure, and one per tile of 512 × 512 pixels unless the detail is low.</summary>
/// <remarks>
/// Source: OpenAI's guide to images. The image is made to fit 2,048 × 2,048, then its shorter side to 768. Error: none in the guide's examples and in
/// users' measurements with GPT-4o and GPT-4.1; pixels may be rounded up or down after scaling, which the interval holds. How a detail of auto is decided is
/// not published, so that it may be low.
/// </remarks>
/// <param name="least">The figures that were billed at least: fixed, per tile.</param>
/// <param name="documented">The figures of the guide.</param>
internal sealed class TileImages((int Fixed, int Tile) least, (int Fixed, int Tile) documented) : IImageFormula
{
    private const int Tile = 512;
    private const int LongSide = 2_048;
    private const int ShortSide = 768;

    /// <summary>2,048 × 768 pixels.</summary>
    private const int MostTiles = 8;

    /// <summary>1,024 × 1,024 pixels and what else is not far from a square.</summary>
    private const int UsualTiles = 4;

    public TileImages(int fixedTokens, int tile)
        : this((fixedTokens, tile), (fixedTokens, tile))
    {
    }

    public TokenEstimate Of(int width, int height, ImageDetail detail)
    {
        var (longer, shorter) = (Math.Max(width, height), Math.Min(width, height));
        var min = Tiles(longer, shorter, roundUp: false);
        var max = Tiles(longer, shorter, roundUp: true);
        return Of(min, min, max, detail);
    }

    public TokenEstimate OfAny(ImageDetail detail) => Of(1, UsualTiles, MostTiles, detail);

    private TokenEstimate Of(long min, long expected, long max, ImageDetail detail) => ImageMath.Assumed(
        least.Fixed + (detail == ImageDetail.High ? min * least.Tile : 0),
        documented.Fixed + (detail == ImageDetail.Low ? 0 : expected * documented.Tile),
        documented.Fixed + (detail == ImageDetail.Low ? 0 : max * documented.Tile));

    /// <summary>Tiles of the scaled image, with what is not a whole number of pixels rounded so that they get fewer or more.</summary>
    private static long Tiles(long longer, long shorter, bool roundUp)
    {
        var (low, high) = (shorter, shorter);
        if (longer > LongSide)
        {
            (low, high) = (Divide(shorter * LongSide, longer, roundUp: false), Divide(shorter * LongSide, longer, roundUp: true));
            longer = LongSide;
        }

        if (high <= ShortSide)
        {
            return ImageMath.Cover(longer, roundUp ? high : low, Tile);
        }

        // A shorter side that was rounded down makes the longer one longer.
        longer = roundUp ? Divide(longer * ShortSide, Math.Max(low, ShortSide), roundUp: true) : Divide(longer * ShortSide, high, roundUp: false);
        return ImageMath.Cover(longer, ShortSide, Tile);
    }

    private static long Divide(long value, long divisor, bool roundUp) => Math.Max(1, (value + (roundUp ? divisor - 1 : 0)) / divisor);
}
