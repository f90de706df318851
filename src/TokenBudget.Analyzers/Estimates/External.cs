using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The bill of a method of another project: its summary with the arguments of this call in it.</summary>
internal static class External
{
    /// <param name="call">The call.</param>
    /// <param name="settings">The settings of its place.</param>
    /// <param name="paths">Paths for people.</param>
    /// <param name="loops">Reads how often clients ask again.</param>
    /// <param name="standIn">See <see cref="Biller"/>.</param>
    public static Bill Bill(SummarySpending call, BudgetSettings settings, SourcePaths paths, ToolLoop loops, string? standIn)
    {
        var bill = call.Facts is { Summary: { } summary } facts
            ? OfSummary(facts, summary, call, settings, loops, standIn)
            : Estimates.Bill.Unknown("calls of " + call.Method.Name + "()");
        bill = Contract.Apply(bill, call.Method, paths);
        return call.Facts is null ? bill : Contract.Apply(bill, call.Facts.Budgets, call.Method);
    }

    private static Bill OfSummary(MethodFacts facts, SummaryFacts summary, SummarySpending call, BudgetSettings settings, ToolLoop loops, string? standIn)
    {
        var sources = new ExternalSources(call, summary, settings, loops, standIn);
        var models = new ExternalModels(summary, sources, settings, standIn);
        var arguments = new ExternalArguments(call, summary, sources, models, settings);

        // What was worked out at home knows nothing of clients and options that are handed in.
        var isWhole = summary.Sources.Count == 0;
        var requests = Substitute(summary.Requests, isWhole ? facts.Requests : null, Basis.Exact, arguments, settings);
        var tokens = sources.RewriteMessages ? summary.Input with { Least = CostExpression.Zero, Most = Measure.Nothing } : models.Input();
        var input = Substitute(tokens, isWhole ? facts.Tokens : null, models.Basis, arguments, settings);
        var output = Substitute(summary.Output, isWhole ? facts.Output : null, Basis.Bounded, arguments, settings);
        return new Bill(
            requests,
            input,
            output,
            ExternalPrice.Of(isWhole ? facts.CostUsd : null, !isWhole, arguments.KeepPromises, requests.Tokens, input.Tokens, output.Tokens, models.Ids),
            models.Names);
    }

    /// <summary>The bounds at home hold for any argument that keeps what its parameter promises, those with the arguments in them for this call.</summary>
    /// <param name="bound">The figure at home.</param>
    /// <param name="home">What it comes to there; null when that does not hold for clients and options that are handed in.</param>
    /// <param name="basis">What it rests on where nothing limits it at home.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="settings">The settings of the call.</param>
    private static Measure Substitute(BoundFacts bound, TokenEstimate? home, Basis basis, ExternalArguments arguments, BudgetSettings settings)
    {
        var least = bound.Least.Substitute(name => arguments.Find(name)?.Least);
        var most = bound.Most.Substitute(name => arguments.Find(name)?.Most);
        var expression = bound.Expected.Substitute(arguments.FindByDisplayName);
        var above = arguments.All.Evaluate(most).Max;
        var max = arguments.KeepPromises ? Smaller(home?.Max, above) : above;
        var min = Math.Max(home?.Min ?? 0, arguments.All.Evaluate(least).Min);
        var expected = expression.Evaluate(name => Assumed(name, settings)).Expected;
        var tokens = max is { } limit
            ? new TokenEstimate(Math.Min(min, limit), expected, limit, BasisOf(bound, home is { IsBounded: true } some ? some.Basis : home is null ? basis : Basis.Exact, arguments))
            : TokenEstimate.Unbounded(min, expected);
        return new Measure(tokens, expression, null, max is null ? Unlimited(expression, bound, arguments) : []).WithBounds(least, most).Promising(arguments.All);
    }

    /// <summary>The weakest of what the figures at home and the arguments rest on.</summary>
    private static Basis BasisOf(BoundFacts bound, Basis basis, ExternalArguments arguments)
    {
        foreach (var name in bound.Most.Unknowns)
        {
            if (arguments.Find(name) is { Tokens.Basis: not Basis.Unbounded } argument)
            {
                basis = TokenEstimate.Weaker(basis, argument.Tokens.Basis);
            }
        }

        return basis;
    }

    private static TokenEstimate Assumed(string name, BudgetSettings settings) =>
        TokenEstimate.Exact((name.StartsWith("tokens(", StringComparison.Ordinal) ? settings.AssumeHoleTokens
            : name.StartsWith("cap(", StringComparison.Ordinal) || SourceNames.Parse(name) is { Kind: ParameterKind.Cap } ? settings.AssumeOutputTokens ?? 0
            : settings.AssumeLoopIterations ?? 1) ?? 0);

    private static IReadOnlyList<string> Unlimited(CostExpression expression, BoundFacts bound, ExternalArguments arguments)
    {
        var names = new List<string>();
        foreach (var unknown in bound.Most.Unknowns)
        {
            foreach (var name in arguments.Find(unknown)?.Unbounded ?? [])
            {
                if (!names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        return names.Count == 0 ? expression.Unknowns : names;
    }

    private static long? Smaller(long? left, long? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;
}
