using System.Threading;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB9005: calls whose model neither the code nor a setting names; one finding for all of the project, at the first of them.</summary>
internal static class ModelNotSetFinding
{
    /// <summary>Null when every call names a model. Calls at which the rule is switched off don't count among those that name none.</summary>
    public static RuleFinding? Of(IReadOnlyCollection<CallSite> sites, Severities severities, CancellationToken cancellation)
    {
        var count = 0;
        Location? first = null;
        foreach (var site in sites)
        {
            if (site.Model.Id is null && severities.Of(At(site.Location), cancellation) is not null)
            {
                count++;
                first = first is null || Compare(site.Location, first) < 0 ? site.Location : first;
            }
        }

        return first is null ? null
            : count == 1 ? At(first, "This call names no model", "its")
            : At(first, $"{Words.Number(count)} of {Words.Number(sites.Count)} calls name no model, this one first", "their");
    }

    private static RuleFinding At(Location location, params object[] arguments) => new(Descriptors.Descriptors.TB9005_ModelNotSet, location, arguments);

    private static int Compare(Location left, Location right)
    {
        var byPath = string.CompareOrdinal(left.SourceTree?.FilePath, right.SourceTree?.FilePath);
        return byPath != 0 ? byPath : left.SourceSpan.CompareTo(right.SourceSpan);
    }
}
