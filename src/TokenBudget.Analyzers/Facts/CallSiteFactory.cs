using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Turns call sites into facts, with ids that survive moves and renames of files.</summary>
internal static class CallSiteFactory
{
    public static IReadOnlyDictionary<CallSite, CallSiteFacts> ToFacts(IEnumerable<CallSite> sites, SourcePaths paths)
    {
        var ordered = new List<(CallSite Site, string Method, string File, FileLinePositionSpan Span)>();
        foreach (var site in sites)
        {
            var span = site.Location.GetMappedLineSpan();
            ordered.Add((site, MethodId(site.Member), paths.Relative(span.Path), span));
        }

        // The order in which the compiler visits files differs from run to run; ids number calls by where they stand.
        ordered.Sort(static (a, b) => Compare(a.Method, b.Method, a.Site.Api, b.Site.Api, a.File, b.File, a.Span, b.Span));
        var facts = new Dictionary<CallSite, CallSiteFacts>(ReferenceComparer.Instance);
        var ordinal = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var (site, method, file, span) = ordered[i];
            ordinal = i > 0 && ordered[i - 1].Method == method && ordered[i - 1].Site.Api == site.Api ? ordinal + 1 : 0;
            facts.Add(site, ToFacts(site, CallSiteId.Create(method, site.Api, ordinal), method, file, span));
        }

        return facts;
    }

    public static string MethodId(ISymbol member) => member.GetDocumentationCommentId() ?? member.Name;

    private static CallSiteFacts ToFacts(CallSite site, string id, string method, string file, FileLinePositionSpan span) => new()
    {
        Id = id,
        File = file,
        Line = span.StartLinePosition.Line + 1,
        Column = span.StartLinePosition.Character + 1,
        Method = method,
        Sdk = site.Entry.Sdk,
        Api = site.Api,
        Kind = site.Entry.IsEmbedding ? "embedding" : "chat",
        Model = new ModelFacts(site.Model.Id, site.Model.Basis, site.Tokenizer.EncodingName),
        Input = site.Input.Tokens,
        InputExpression = site.Input.Expression.ToString(),
        Parts = site.Parts,
        CacheablePrefix = site.CacheablePrefix,
        Output = site.Output,
        Calls = site.Calls,
        CallsExpression = site.CallsExpression.ToString(),
        Attempts = site.Attempts.ToFacts(),
        RoundsPerCall = site.Rounds.ToFacts(),
        ResentPerRound = site.Rounds.Requests.Max == 1 ? null : site.Resent.Tokens,
        CostUsd = site.Cost,
        PerYear = site.PerYear,
        Budgets = site.Budgets,
    };

    private static int Compare(
        string methodA, string methodB, string apiA, string apiB, string fileA, string fileB, FileLinePositionSpan spanA, FileLinePositionSpan spanB)
    {
        var order = string.CompareOrdinal(methodA, methodB);
        order = order != 0 ? order : string.CompareOrdinal(apiA, apiB);
        order = order != 0 ? order : string.CompareOrdinal(fileA, fileB);
        return order != 0 ? order : spanA.StartLinePosition.CompareTo(spanB.StartLinePosition);
    }

    private sealed class ReferenceComparer : IEqualityComparer<CallSite>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(CallSite? x, CallSite? y) => ReferenceEquals(x, y);

        public int GetHashCode(CallSite site) => site.Syntax.GetHashCode();
    }
}
