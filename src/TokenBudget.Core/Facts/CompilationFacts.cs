namespace TokenBudget.Core.Facts;

/// <summary>What one compilation found. Written beside the assembly; holds counts and names, no prompt text, no absolute paths, no time stamps.</summary>
public sealed record CompilationFacts
{
    /// <summary>Simple name of the assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>Target framework moniker of the build, such as <c>net10.0</c>; empty when the build did not say.</summary>
    public string TargetFramework { get; init; } = "";

    /// <summary>The allowance that applies to the project; null when none is declared.</summary>
    public AllowanceFacts? Allowance { get; init; }

    /// <summary>How often the analysis met one of its own limits and answered "unknown" instead.</summary>
    public int LimitsHit { get; init; }

    /// <summary>All call sites, sorted by file, line and column (ordinal).</summary>
    public IReadOnlyList<CallSiteFacts> CallSites { get; init; } = [];

    /// <summary>Methods that send requests, themselves or through what they call, sorted by id (ordinal).</summary>
    public IReadOnlyList<MethodFacts> Methods { get; init; } = [];

    /// <summary>Members of interfaces and base classes through which requests are reached, sorted by assembly and id (ordinal).</summary>
    public IReadOnlyList<VirtualFacts> Virtuals { get; init; } = [];

    /// <summary>Constructors whose arguments summaries name, sorted by id (ordinal).</summary>
    public IReadOnlyList<ConstructorFacts> Constructors { get; init; } = [];

    /// <summary>What the rules reported, sorted by file, line, column and rule (ordinal).</summary>
    public IReadOnlyList<FindingFacts> Findings { get; init; } = [];
}
