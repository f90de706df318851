using System.Globalization;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Soundness.Tests.Counting;
using TokenBudget.Soundness.Tests.Decoding;

namespace TokenBudget.Soundness.Tests.Comparing;

/// <summary>Compares what the facts say about a method with everything that one execution of it sent.</summary>
internal static class MethodComparison
{
    /// <summary>Everything that the requests contradict, as sentences; empty when the facts hold.</summary>
    public static IReadOnlyList<string> Violations(MethodFacts method, IReadOnlyList<SentRequest> requests)
    {
        List<string> violations = [];
        var input = TokenEstimate.Zero;
        foreach (var request in requests)
        {
            foreach (var kind in Enum.GetValues<PromptPartKind>())
            {
                input += ActualTokens.Of(request, kind);
            }
        }

        if (!RequestComparison.Holds(method.Requests, TokenEstimate.Exact(requests.Count)))
        {
            violations.Add(string.Create(CultureInfo.InvariantCulture, $"{method.Id} sends {RequestComparison.Print(method.Requests)} requests ({method.RequestsExpression}); {requests.Count} were sent."));
        }

        if (!RequestComparison.Holds(method.Tokens, input))
        {
            violations.Add($"{method.Id} sends {RequestComparison.Print(method.Tokens)} input tokens ({method.Expression}); {RequestComparison.Print(input)} were sent.");
        }

        return violations;
    }

    /// <summary>The method that a run executes.</summary>
    public static MethodFacts? EntryPoint(CompilationFacts facts) =>
        facts.Methods.SingleOrDefault(method => method.Id.Contains("Main}$", StringComparison.Ordinal) || method.Id.Contains(".Main(", StringComparison.Ordinal) || method.Id.EndsWith(".Main", StringComparison.Ordinal));
}
