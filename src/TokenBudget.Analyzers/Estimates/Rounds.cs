using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The bill of a call whose library calls tools and asks again: each round sends the first request again, and what the rounds before it added.</summary>
internal static class Rounds
{
    /// <summary>n × input + n × (n − 1) / 2 × what one round adds.</summary>
    /// <param name="once">The bill of the first request.</param>
    /// <param name="rounds">How many requests there may be; one is expected.</param>
    /// <param name="added">What one round adds to each round after it.</param>
    /// <param name="model">The model, with the others that the code may use.</param>
    /// <param name="place">The call.</param>
    public static Bill Of(Bill once, TokenEstimate rounds, Measure added, ModelChoice model, SyntaxNode place)
    {
        var name = NameAt(place);
        var number = CostExpression.Unknown(name);
        var pairs = CostExpression.Pairs(number);
        var input = new Measure(
            Input(once.Input, added, rounds, name),
            (once.Input.Expression * number) + (added.Expression * pairs),
            null,
            Names(once.Input, added, rounds, name));
        input = input.WithBounds(once.Input.Least, rounds.Max is { } most
            ? (once.Input.Most * CostExpression.Constant(most)) + (added.Most * CostExpression.Pairs(CostExpression.Constant(most)))
            : Measure.Nothing).Promising(once.Input, added);
        var outputTokens = once.Output.Tokens * rounds;
        var output = new Measure(outputTokens, once.Output.Expression, null, outputTokens.IsBounded ? [] : once.Output.Tokens.IsBounded ? [name] : once.Output.Unbounded);
        return new Bill(
            new Measure(rounds, number, null, rounds.IsBounded ? [] : [name]),
            input,
            output,
            Price(once.Usd, input.Tokens.Max, outputTokens.Max, model),
            once.Models);
    }

    /// <summary>The bill of a call whose client or tools a caller hands in, who knows whether there are more requests.</summary>
    /// <param name="bill">As it looks here.</param>
    /// <param name="once">The bill of the first request.</param>
    /// <param name="source">Where client and tools come from.</param>
    public static Bill HandedIn(Bill bill, Bill once, SourceFacts source)
    {
        var more = CostExpression.Unknown(SourceNames.Of(ParameterKind.Rounds, source));
        var all = CostExpression.One + more;
        return bill with
        {
            Requests = bill.Requests.WithBounds(CostExpression.One, all),

            // What tools answer is not known, so that further requests may be of any length.
            Input = bill.Input.WithBounds(once.Input.Least, once.Input.Most + (more * Measure.Nothing)).Promising(once.Input),
            Output = bill.Output.WithBounds(CostExpression.Zero, once.Output.Most * all),
        };
    }

    /// <summary>How an expression names the rounds of a call.</summary>
    public static string NameAt(SyntaxNode place) => "rounds of line " + Holes.Line(place);

    private static TokenEstimate Input(Measure once, Measure added, TokenEstimate rounds, string name)
    {
        var resent = added.Tokens * CostExpression.Pairs(CostExpression.Unknown(name)).Evaluate(_ => rounds);
        var sum = (once.Tokens * rounds) + resent;
        return sum.Max is { } max
            ? new TokenEstimate(once.Tokens.Min, once.Tokens.Expected, max, sum.Basis)
            : TokenEstimate.Unbounded(once.Tokens.Min, once.Tokens.Expected);
    }

    private static IReadOnlyList<string> Names(Measure once, Measure added, TokenEstimate rounds, string name)
    {
        var names = new List<string>(once.Unbounded);
        names.AddRange(added.Unbounded);
        if (!rounds.IsBounded)
        {
            names.Add(name);
        }

        return names;
    }

    /// <summary>At most what one request costs that sends and yields all of it: no tier makes a larger request cheaper.</summary>
    private static CostFacts? Price(CostFacts? once, long? input, long? output, ModelChoice model)
    {
        if (once is null || input is not { } mostInput || output is not { } mostOutput)
        {
            return once is null ? null : once with { Max = null };
        }

        var max = Most(model, mostInput, mostOutput);
        foreach (var other in model.Others)
        {
            max = max is { } a && Most(other, mostInput, mostOutput) is { } b ? Math.Max(a, b) : null;
        }

        return once with { Max = max };
    }

    private static decimal? Most(ModelChoice model, long input, long output) =>
        model.Info is { } info ? CostEstimate.PerCall(info, TokenEstimate.Exact(input), TokenEstimate.Exact(output))?.Max : null;
}
