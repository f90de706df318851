using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>A method that is being followed, and who called it.</summary>
internal sealed class CallFrame(IMethodSymbol method, CallFrame? caller)
{
    public IMethodSymbol Method { get; } = method;

    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    /// <summary>True when something below called the method again.</summary>
    public bool IsRecursive { get; private set; }

    /// <summary>The frame of a method that is being followed already; null when it is not.</summary>
    public static CallFrame? Find(CallFrame? frame, IMethodSymbol method)
    {
        for (; frame is not null; frame = frame._caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method, method))
            {
                return frame;
            }
        }

        return null;
    }

    public void MarkRecursive() => IsRecursive = true;

    private readonly CallFrame? _caller = caller;
}
