using System.Collections.Immutable;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>What became of a run over sources.</summary>
/// <param name="Exceptions">What the analyzers threw, with stacks; empty when all is well.</param>
/// <param name="Findings">How many diagnostics they reported, to see that they did look.</param>
internal sealed record HarnessResult(ImmutableArray<string> Exceptions, int Findings)
{
    public bool Failed => !Exceptions.IsEmpty;
}
