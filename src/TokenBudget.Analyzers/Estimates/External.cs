using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The bill of a method of another project: its summary with the arguments of this call in it.</summary>
internal static class External
{
    public static Bill Bill(SummarySpending call, BudgetSettings settings, SourcePaths paths)
    {
        var bill = call.Facts is { Summary: { } summary } facts
            ? OfSummary(facts, summary, new ExternalArguments(call, summary, settings), settings)
            : Estimates.Bill.Unknown("calls of " + call.Method.Name + "()");
        bill = Contract.Apply(bill, call.Method, paths);
        return call.Facts is null ? bill : Contract.Apply(bill, call.Facts.Budgets, call.Method);
    }

    private static Bill OfSummary(MethodFacts facts, SummaryFacts summary, ExternalArguments arguments, BudgetSettings settings)
    {
        var requests = Substitute(summary.Requests, facts.Requests, arguments, settings);
        var input = Substitute(summary.Input, facts.Tokens, arguments, settings);
        var output = Substitute(summary.Output, facts.Output, arguments, settings);
        return new Bill(
            requests,
            input,
            output,
            ExternalPrice.Of(facts.CostUsd, arguments.KeepPromises, requests.Tokens, input.Tokens, output.Tokens, summary.Models),
            Estimates.Bill.Nothing.Models.Union(summary.Models));
    }

    /// <summary>The bounds at home hold for any argument that keeps what its parameter promises, those with the arguments in them for this call.</summary>
    private static Measure Substitute(BoundFacts bound, TokenEstimate home, ExternalArguments arguments, BudgetSettings settings)
    {
        var least = bound.Least.Substitute(name => arguments.Find(name)?.Least);
        var most = bound.Most.Substitute(name => arguments.Find(name)?.Most);
        var expression = bound.Expected.Substitute(arguments.FindByDisplayName);
        var above = arguments.All.Evaluate(most).Max;
        var max = arguments.KeepPromises ? Smaller(home.Max, above) : above;
        var min = Math.Max(home.Min, arguments.All.Evaluate(least).Min);
        var expected = expression.Evaluate(name => Assumed(name, settings)).Expected;
        var tokens = max is { } limit
            ? new TokenEstimate(Math.Min(min, limit), expected, limit, BasisOf(bound, home, arguments))
            : TokenEstimate.Unbounded(min, expected);
        return new Measure(tokens, expression, null, max is null ? Unlimited(expression, bound, arguments) : []).WithBounds(least, most).Promising(arguments.All);
    }

    /// <summary>The weakest of what the figures at home and the arguments rest on; where nothing limits a figure at home, it rests on the arguments.</summary>
    private static Basis BasisOf(BoundFacts bound, TokenEstimate home, ExternalArguments arguments)
    {
        var basis = home.Basis == Basis.Unbounded ? Basis.Exact : home.Basis;
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
        TokenEstimate.Exact((name.StartsWith("tokens(", StringComparison.Ordinal) ? settings.AssumeHoleTokens : settings.AssumeLoopIterations ?? 1) ?? 0);

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
