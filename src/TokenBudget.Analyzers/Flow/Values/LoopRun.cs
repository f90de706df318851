using System.Threading;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>One run of the interpreter over a loop: what tells the iterations that it counts from those of every other run.</summary>
internal sealed class LoopRun
{
    /// <summary>Begins all such names; no name from source begins with it.</summary>
    public const char Mark = '\u0001';

    private static int _last;

    /// <summary>Name of the number of finished iterations in expressions. It is summed away before anybody reads it.</summary>
    public string Index { get; } = Mark.ToString() + Interlocked.Increment(ref _last);
}
