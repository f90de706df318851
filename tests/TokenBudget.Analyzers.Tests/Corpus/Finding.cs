using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>What the analysis says about one call site or method of a shape.</summary>
/// <param name="IsSite">True for a call site.</param>
/// <param name="Member">As in <see cref="Claim.Member"/>.</param>
/// <param name="RequestsExpression">The requests of a method; null for a call site.</param>
/// <param name="Requests">The same as an interval.</param>
/// <param name="Expression">The input.</param>
/// <param name="Input">The same as an interval.</param>
internal sealed record Finding(bool IsSite, string Member, string? RequestsExpression, TokenEstimate Requests, string Expression, TokenEstimate Input)
{
    /// <summary>True when the figures have a maximum.</summary>
    public bool IsBounded => Input.IsBounded && Requests.IsBounded;

    /// <summary>All of them: call sites, then methods.</summary>
    public static IEnumerable<Finding> Of(CompilationFacts facts)
    {
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var site in facts.CallSites.OrderBy(site => site.Line).ThenBy(site => site.Column))
        {
            var member = ShortName(site.Method);
            var number = before[member] = before.GetValueOrDefault(member) + 1;
            yield return new Finding(IsSite: true, number == 1 ? member : $"{member}#{number}", null, TokenEstimate.Exact(1), site.InputExpression, site.Input);
        }

        foreach (var method in facts.Methods)
        {
            yield return new Finding(IsSite: false, ShortName(method.Id), method.RequestsExpression, method.Requests, method.Expression, method.Tokens);
        }
    }

    /// <summary>As a header would say it.</summary>
    public override string ToString()
    {
        var limit = IsBounded ? Input.Min == Input.Max ? "exact" : "bounded" : "unbounded";
        return (IsSite ? $"site {Member}" : $"method {Member} | requests = {RequestsExpression}") + $" | input = {Expression} | {limit} ({Input})";
    }

    /// <summary><c>M:App.Summarizer.SummarizeAsync``1(System.String)</c> becomes <c>Summarizer.SummarizeAsync</c>.</summary>
    private static string ShortName(string id)
    {
        var name = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0];
        return string.Join('.', name.Split('.').TakeLast(2).Select(part => part.Split('`')[0]));
    }
}
