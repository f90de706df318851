using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>Qwen-VL: one token per square of pixels, 4 to 16,384 by image, and 2 around it.</summary>
/// <remarks>
/// Source: the model cards of Qwen 2-VL and 2.5-VL (28 × 28 pixels; each side is rounded to the nearest multiple); Qwen 3-VL and later versions of
/// qwen-vl-max and qwen-vl-plus have 32 × 32 (not checked). Hosts set a lower limit, 1,280 for instance: the minimum of a larger image.
/// </remarks>
/// <param name="leastSide">Side in pixels of the square that is expected.</param>
/// <param name="mostSide">Side in pixels of the larger square that is not ruled out.</param>
internal sealed class QwenImages(int leastSide, int mostSide) : IImageFormula
{
    private const int Least = 4;
    private const int Most = 16_384;
    private const int HostLimit = 1_280;
    private const int Around = 2;

    public TokenEstimate Of(int width, int height, ImageDetail detail)
    {
        var expected = Squares(width, height, leastSide);
        var least = Math.Min(Squares(width, height, mostSide), HostLimit);

        // An image above the limit is made smaller and may lose a square in each direction.
        return ImageMath.Assumed(Math.Max(Least, least * 9 / 10), expected + Around, expected + Around);
    }

    public TokenEstimate OfAny(ImageDetail detail) => ImageMath.Assumed(Least, HostLimit + Around, Most + Around);

    private static long Squares(int width, int height, int side) =>
        Math.Max(Least, Math.Min(Most, Math.Max(1, (width + (side / 2L)) / side) * Math.Max(1, (height + (side / 2L)) / side)));
}
