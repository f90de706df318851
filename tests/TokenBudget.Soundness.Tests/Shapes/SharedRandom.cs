namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>Values for a program whose parts may run at the same time. It ends a program that asks without end.</summary>
internal sealed class SharedRandom(int seed) : Random
{
    private const int MaxDraws = 200_000;

    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();
    private int _draws;

    public override int Next(int maxValue) => Draw(random => random.Next(maxValue));

    public override int Next() => Draw(static random => random.Next());

    public override int Next(int minValue, int maxValue) => Draw(random => random.Next(minValue, maxValue));

    public override long NextInt64(long maxValue) => Draw(random => random.NextInt64(maxValue));

    public override long NextInt64(long minValue, long maxValue) => Draw(random => random.NextInt64(minValue, maxValue));

    public override double NextDouble() => Draw(static random => random.NextDouble());

    public override void NextBytes(Span<byte> buffer)
    {
        lock (_lock)
        {
            _random.NextBytes(buffer);
        }
    }

    private T Draw<T>(Func<Random, T> draw)
    {
        lock (_lock)
        {
            return ++_draws <= MaxDraws ? draw(_random) : throw new TimeoutException("The program asks for values without end.");
        }
    }
}
