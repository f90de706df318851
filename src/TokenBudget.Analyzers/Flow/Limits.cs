using System.Runtime.CompilerServices;
using System.Threading;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Bounds the work of evaluating one member. Hitting a limit makes a value unknown, never wrong, and is counted.</summary>
internal sealed class Limits(CancellationToken cancellation)
{
    /// <summary>Operations that one member may evaluate, loops unrolled.</summary>
    private const int MaxSteps = 200_000;

    /// <summary>Getters and local functions inside each other.</summary>
    public const int MaxCallDepth = 4;

    /// <summary>Iterations that are evaluated one by one.</summary>
    public const int MaxUnrolled = 100;

    /// <summary>Text that one member may copy while it is put together, in UTF-16 code units: appending in nested loops is quadratic.</summary>
    private const long MaxCopied = 100_000_000;

    private int _steps;
    private long _copied;

    public int Hits { get; private set; }

    public bool IsExhausted => _steps > MaxSteps;

    public void Hit() => Hits++;

    /// <summary>Counts copied text; false when no more may be copied.</summary>
    public bool Copy(long length)
    {
        _copied += length;
        return _copied <= MaxCopied;
    }

    /// <summary>False when operations nest so deeply that the stack of the host might not suffice.</summary>
    public static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

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
