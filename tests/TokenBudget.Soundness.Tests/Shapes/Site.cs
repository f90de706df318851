namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>What the executed copy of a generated program says about where it is. The copy that is analyzed has comments in these places.</summary>
public static class Site
{
    private static readonly AsyncLocal<int> s_current = new();

    /// <summary>The call site that sends next; 0 when none was named.</summary>
    internal static int Current => s_current.Value;

    /// <summary>Names the call site that sends next; a token for its last argument.</summary>
    public static CancellationToken At(int site)
    {
        s_current.Value = site;
        return CancellationToken.None;
    }

    /// <summary>Names the call site that sends next; hands its last argument on.</summary>
    public static T At<T>(int site, T argument)
    {
        s_current.Value = site;
        return argument;
    }

    /// <summary>An execution of a method begins.</summary>
    public static MethodScope Enter(int method) => MethodScope.Enter(method);
}
