namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>One call of a wrapper.</summary>
/// <param name="Wrapper">Name of the wrapper.</param>
/// <param name="Arguments">The arguments as they are written.</param>
internal sealed record RandomCall(string Wrapper, string Arguments)
{
    public override string ToString() => $"{Wrapper}({Arguments})";
}
