using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Estimates;

/// <summary>Estimates of all sizes, with many zeros, huge figures and missing maxima among them.</summary>
internal static class RandomEstimate
{
    public static TokenEstimate Next(Random random)
    {
        var a = NextCount(random);
        var b = random.Next(3) == 0 ? a : NextCount(random);
        var (min, max) = a < b ? (a, b) : (b, a);
        var expected = min + (long)((max - min) * random.NextDouble());
        return random.Next(5) == 0
            ? TokenEstimate.Unbounded(min, expected)
            : new TokenEstimate(min, expected, max, (Basis)random.Next(4));
    }

    private static long NextCount(Random random) => random.Next(6) switch
    {
        0 => 0,
        1 => 1,
        2 => random.NextInt64(long.MaxValue),
        3 => long.MaxValue,
        _ => random.Next(10_000),
    };
}
