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

    /// <summary>Methods inside each other that are followed.</summary>
    private const int MaxFollowedDepth = 12;

    /// <summary>Operations of a method that is followed; a larger one counts by its summary.</summary>
    private const int MaxFollowedSize = 4_000;

    /// <summary>Operations that one member may evaluate in other methods, loops unrolled.</summary>
    private const int MaxFollowedSteps = 40_000;

    private readonly int _maxSteps = MaxSteps;
    private readonly bool _isFollowed;
    private int _steps;
    private int _followedSteps;
    private long _copied;

    public int Hits { get; private set; }

    public bool IsExhausted => Taken > _maxSteps;

    private Limits(CancellationToken cancellation, int maxSteps)
        : this(cancellation)
    {
        _maxSteps = maxSteps;
        _isFollowed = true;
    }

    /// <summary>What a method that is followed takes holds what it follows itself; a member has a share of its own for that.</summary>
    private int Taken => _isFollowed ? _steps + _followedSteps : _steps;

    /// <summary>Limits for following one call; null when it is too large or too deep, or when enough was followed.</summary>
    /// <param name="size">Operations of the method.</param>
    /// <param name="depth">Methods around it that are being followed.</param>
    public Limits? Enter(int size, int depth)
    {
        var left = Math.Min(MaxFollowedSteps - _followedSteps, _maxSteps - Taken);
        return depth < MaxFollowedDepth && size <= MaxFollowedSize && size <= left && HasStack() ? new Limits(cancellation, left) : null;
    }

    /// <summary>Counts what following a call took.</summary>
    public void Leave(Limits followed)
    {
        _followedSteps += followed.Taken;
        _copied += followed._copied;
        Hits += followed.Hits;
    }

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

        _steps++;
        if (Taken == _maxSteps + 1)
        {
            Hit();
        }

        return !IsExhausted;
    }
}
