using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>One run of a shape: where it sends to and which values it is given.</summary>
internal sealed class ShapeRun(LoopbackRun loopback, int seed)
{
    private static readonly AsyncLocal<ShapeRun?> s_current = new();

    /// <summary>The run of the program that asks.</summary>
    public static ShapeRun Current => s_current.Value ?? throw new InvalidOperationException("No shape is running.");

    /// <summary>Where requests go.</summary>
    public LoopbackRun Loopback { get; } = loopback;

    /// <summary>The source of the values, the same for the same seed.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Runs a program to its end as this run.</summary>
    public Task ExecuteAsync(Action program) => Task.Run(() =>
    {
        s_current.Value = this;
        program();
    });
}
