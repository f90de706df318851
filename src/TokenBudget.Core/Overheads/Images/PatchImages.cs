using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>OpenAI's patches of 32 × 32 pixels, times a factor of the model.</summary>
/// <remarks>
/// Source: OpenAI's guide to images; users measured that some models are billed with another factor than the guide has. The interval goes from
/// the lower to the higher; what was billed is expected. A low detail changes nothing, by the same measurements; the guide's 512 × 512 pixels, of
/// 256 patches at most, are its minimum. Error of patches × billed factor: below 1, the rounding.
/// </remarks>
/// <param name="billed">The factor that was billed, in percent.</param>
/// <param name="other">The other factor that is stated, in percent.</param>
/// <param name="cap">Patches at most.</param>
/// <param name="highestCap">Patches at most where a request can ask for more than usual.</param>
internal sealed class PatchImages(int billed, int other, int cap, int highestCap) : IImageFormula
{
    private const int Side = 32;
    private const int LowCap = 256;

    public TokenEstimate Of(int width, int height, ImageDetail detail)
    {
        var patches = ImageMath.CappedPatches(width, height, Side, cap);
        var most = highestCap == cap ? patches : ImageMath.CappedPatches(width, height, Side, highestCap);
        return Of(detail == ImageDetail.Low ? ImageMath.CappedPatches(width, height, Side, LowCap) : patches, patches, most);
    }

    public TokenEstimate OfAny(ImageDetail detail) => Of(1, ImageMath.CappedPatches(1_024, 1_024, Side, cap), highestCap);

    private TokenEstimate Of(long min, long expected, long max) => ImageMath.Assumed(
        Math.Min(min, max) * Math.Min(billed, other) / 100,
        (expected * billed) / 100,
        ((max * Math.Max(billed, other)) + 99) / 100);
}
