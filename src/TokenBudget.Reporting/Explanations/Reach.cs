using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Explanations;

/// <summary>Which methods send through a call site.</summary>
public static class Reach
{
    /// <summary>The methods whose derivation has a line where the call site stands, the dearest first. A method that calls another project
    /// by its facts has no such line, because those facts hold its figures only.</summary>
    public static IReadOnlyList<(ProjectReport Project, MethodFacts Method)> Of(IEnumerable<ProjectReport> projects, CallSiteFacts site) =>
    [
        .. DearestMethods.Of(projects)
            .Where(entry => entry.Method.Derivation.Any(step => step.Line == site.Line && string.Equals(step.File, site.File, StringComparison.Ordinal))),
    ];
}
