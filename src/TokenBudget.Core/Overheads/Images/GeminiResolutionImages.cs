using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>Gemini 3: tokens by <c>media_resolution</c>, whatever the size of the image.</summary>
/// <remarks>280, 560, 1,120 or 2,240 at most for low, medium, high and ultra high; high is the default for images. The figures are second hand and not checked,
/// and less is used where the shape of the image does not fill them: the minimum is 1.</remarks>
internal sealed class GeminiResolutionImages : IImageFormula
{
    private const int Low = 280;
    private const int High = 1_120;
    private const int UltraHigh = 2_240;

    public static readonly GeminiResolutionImages Instance = new();

    public TokenEstimate Of(int width, int height, ImageDetail detail) => OfAny(detail);

    public TokenEstimate OfAny(ImageDetail detail) => detail switch
    {
        ImageDetail.Low => ImageMath.Assumed(1, Low, Low),
        _ => ImageMath.Assumed(1, High, UltraHigh),
    };
}
