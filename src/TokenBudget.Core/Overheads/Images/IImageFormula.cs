using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>What an image costs a family of models.</summary>
internal interface IImageFormula
{
    /// <summary>The tokens of an image whose size is known.</summary>
    /// <param name="width">Width in pixels, 1 or more.</param>
    /// <param name="height">Height in pixels, 1 or more.</param>
    /// <param name="detail">What the request asks for.</param>
    TokenEstimate Of(int width, int height, ImageDetail detail);

    /// <summary>The least, the usual and the most tokens of any image.</summary>
    /// <param name="detail">What the request asks for.</param>
    TokenEstimate OfAny(ImageDetail detail);
}
