using System.Threading;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Bounds the work of evaluating one member. Hitting a limit makes a value unknown, never wrong, and is counted.</summary>
internal sealed class Limits(CancellationToken cancellation)
{
    /// <summary>Operations that one member may evaluate, loops unrolled.</summary>
    private const int MaxSteps = 200_000;

    /// <summary>Getters and local functions inside each other.</summary>
    public const int MaxCallDepth = 4;

    /// <summary>Nesting of operations; deeper trees would exhaust the stack.</summary>
    public const int MaxNesting = 400;

    /// <summary>Iterations that are evaluated one by one.</summary>
    public const int MaxUnrolled = 100;

    private int _steps;

    public int Hits { get; private set; }

    public bool IsExhausted => _steps > MaxSteps;

    public void Hit() => Hits++;

    /// <summary>Counts one operation; false when no more may be evaluated.</summary>
    public bool Step()
    {
        if ((_steps & 255) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (++_steps == MaxSteps + 1)
        {
            Hit();
        }

        return _steps <= MaxSteps;
    }
}
