namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>One execution of a method of a generated program, inside of the execution that called it.</summary>
public sealed class MethodScope
{
    private static readonly AsyncLocal<MethodScope?> s_current = new();

    private MethodScope(int method, MethodScope? caller)
    {
        Method = method;
        Caller = caller;
    }

    /// <summary>The innermost execution; null outside of all.</summary>
    internal static MethodScope? Current => s_current.Value;

    /// <summary>The number of the method.</summary>
    internal int Method { get; }

    /// <summary>Who called it; null for the entry point.</summary>
    internal MethodScope? Caller { get; }

    /// <summary>True when an exception ended it.</summary>
    internal bool HasFailed { get; private set; }

    internal static MethodScope Enter(int method)
    {
        var scope = new MethodScope(method, s_current.Value);
        s_current.Value = scope;
        ShapeRun.Current.Note(scope);
        return scope;
    }

    /// <summary>An exception ends the execution.</summary>
    public void Fail() => HasFailed = true;

    /// <summary>The execution ends.</summary>
    public void Leave() => s_current.Value = Caller;
}
