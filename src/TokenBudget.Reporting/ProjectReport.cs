using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting;

/// <summary>What one compilation of one project found, with every path relative to the repository root.</summary>
/// <remarks>A project is told apart by <see cref="File"/> and <see cref="TargetFramework"/>: names may repeat in a repository.
/// Totals and shares are computed from what is here, so they cannot contradict it.</remarks>
public sealed record ProjectReport
{
    /// <summary>Name of the project, such as <c>Shop.Api</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Target framework moniker, such as <c>net10.0</c>; empty when the build did not say.</summary>
    public string TargetFramework { get; init; } = "";

    /// <summary>Path of the project file relative to the repository root, with <c>/</c>.</summary>
    public required string File { get; init; }

    /// <summary>The allowance that applies to the project; null when none is declared.</summary>
    public AllowanceFacts? Allowance { get; init; }

    /// <summary>How often the analysis met one of its own limits and answered "unknown" instead.</summary>
    public int LimitsHit { get; init; }

    /// <summary>Call sites, sorted by file, line, column and id (ordinal).</summary>
    public IReadOnlyList<CallSiteFacts> CallSites { get; init; } = [];

    /// <summary>Methods that send requests, themselves or through what they call, sorted by id (ordinal).</summary>
    public IReadOnlyList<MethodFacts> Methods { get; init; } = [];

    /// <summary>What the rules reported, sorted by file, line, column, rule and message (ordinal).</summary>
    public IReadOnlyList<FindingFacts> Findings { get; init; } = [];
}
