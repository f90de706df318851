using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads.Images;

/// <summary>Arithmetic on sizes in pixels.</summary>
internal static class ImageMath
{
    /// <summary>Floating point may leave a whole number this far above itself.</summary>
    private const double Rounding = 1e-6;

    /// <summary>How many squares of <paramref name="side"/> pixels cover a rectangle.</summary>
    public static long Cover(double width, double height, int side) =>
        Math.Max(1, (long)Math.Ceiling((width / side) - Rounding)) * Math.Max(1, (long)Math.Ceiling((height / side) - Rounding));

    /// <summary>
    /// Patches of an image that is scaled to have at most <paramref name="cap"/>, as OpenAI documents it: by the square root of the area, and then down
    /// to the next whole patch in one direction.
    /// </summary>
    public static long CappedPatches(double width, double height, int side, int cap)
    {
        var patches = Cover(width, height, side);
        if (patches <= cap)
        {
            return patches;
        }

        var scale = Math.Sqrt(cap * (double)side * side / (width * height));
        var (across, down) = (width * scale / side, height * scale / side);
        var whole = Math.Min(Math.Floor(across + Rounding) / across, Math.Floor(down + Rounding) / down);
        return whole > 0 ? Math.Min(cap, Cover(width * scale * whole, height * scale * whole, side)) : Math.Min(cap, Cover(width * scale, height * scale, side));
    }

    /// <summary>An estimate on an assumed basis.</summary>
    public static TokenEstimate Assumed(long min, long expected, long max) => new(min, expected, max, Basis.Assumed);
}
