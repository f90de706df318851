using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Output;

/// <summary>A method in one line.</summary>
internal static class MethodLine
{
    /// <summary>For example <c>Chat.AskAllAsync · src/Chat.cs:30 · 2…10 requests, ≥ 122 tokens (2,140 expected)</c>.</summary>
    public static string Of(MethodFacts method) => string.Join(
        " · ",
        new[] { MethodName.WithType(method.Id), PlaceText.Of(method.File, method.Line), Sent(method.Requests, method.Tokens) + Expected(method.Tokens) }
            .Where(static part => part.Length > 0));

    /// <summary>Requests and their input tokens.</summary>
    public static string Sent(TokenEstimate requests, TokenEstimate tokens) =>
        Figures.Interval(requests) + (requests is { Min: 1, Max: 1 } ? " request, " : " requests, ") + Figures.Interval(tokens) + " tokens";

    /// <summary>A minimum alone tells nobody what to plan with.</summary>
    private static string Expected(TokenEstimate tokens) => tokens.IsBounded ? "" : $" ({Figures.Count(tokens.Expected)} expected)";
}
