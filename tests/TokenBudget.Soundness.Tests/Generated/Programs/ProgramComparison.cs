using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Soundness.Tests.Comparing;
using TokenBudget.Soundness.Tests.Counting;
using TokenBudget.Soundness.Tests.Shapes;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Compares a run of a generated program with its facts: each request with its call site, each execution of a method with the method.</summary>
internal static class ProgramComparison
{
    /// <summary>Everything that the run contradicts, as sentences; empty when the facts hold.</summary>
    public static IReadOnlyList<string> Violations(ProgramFacts facts, ShapeRun run)
    {
        List<string> violations = [];
        var totals = run.Scopes.ToDictionary(static scope => scope, static _ => new ScopeTotal());
        foreach (var request in run.Requests)
        {
            if (!facts.Sites.TryGetValue(request.Site, out var site))
            {
                violations.Add($"Call site {request.Site} is not in the facts.");
                continue;
            }

            violations.AddRange(RequestComparison.Violations(site, request.Request).Select(violation => $"Call site {request.Site}, line {site.Line}, {site.InputExpression}: {violation}"));
            Add(request, site, totals, facts);
        }

        foreach (var (scope, total) in totals)
        {
            Compare(scope, total, facts, violations);
        }

        return [.. violations.Distinct()];
    }

    private static void Add(TracedRequest request, CallSiteFacts site, Dictionary<MethodScope, ScopeTotal> totals, ProgramFacts facts)
    {
        var input = TokenEstimate.Zero;
        foreach (var kind in Enum.GetValues<PromptPartKind>())
        {
            input += ActualTokens.Of(request.Request, kind);
        }

        var isFound = false;
        for (var scope = request.Scope; scope is not null; scope = scope.Caller)
        {
            totals[scope].Requests++;
            totals[scope].Input += input;
            if (!isFound && facts.Methods[scope.Method].Id == site.Method)
            {
                isFound = true;
                totals[scope].Calls[request.Site] = totals[scope].Calls.GetValueOrDefault(request.Site) + 1;
            }
        }
    }

    private static void Compare(MethodScope scope, ScopeTotal total, ProgramFacts facts, List<string> violations)
    {
        var (id, method, isOpen) = facts.Methods[scope.Method];

        // What functions spend that a method is given belongs to who gives them.
        if (!isOpen)
        {
            if (method is null)
            {
                if (total.Requests > 0)
                {
                    violations.Add($"{id} has no facts, but sent {total.Requests} requests.");
                }
            }
            else
            {
                Compare(id + " requests", method.Requests, method.RequestsExpression, TokenEstimate.Exact(total.Requests), scope, violations);
                Compare(id + " input", method.Tokens, method.Expression, total.Input, scope, violations);
            }
        }

        foreach (var (number, site) in facts.Sites)
        {
            if (site.Method == id)
            {
                Compare($"Call site {number}, line {site.Line}, calls", site.Calls, site.CallsExpression, TokenEstimate.Exact(total.Calls.GetValueOrDefault(number)), scope, violations);
            }
        }
    }

    /// <summary>A maximum holds always, a minimum for executions that end normally.</summary>
    private static void Compare(string what, TokenEstimate said, string expression, TokenEstimate sent, MethodScope scope, List<string> violations)
    {
        if ((said.Max is { } max && sent.Max > max) || (!scope.HasFailed && sent.Min < said.Min))
        {
            violations.Add($"{what}: {RequestComparison.Print(said)} ({expression}); {RequestComparison.Print(sent)} in an execution that {(scope.HasFailed ? "failed" : "ended")}.");
        }
    }
}
