using System.Globalization;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Prices;
using TokenBudget.Soundness.Tests.Counting;
using TokenBudget.Soundness.Tests.Decoding;

namespace TokenBudget.Soundness.Tests.Comparing;

/// <summary>Compares what the facts say about a call site with a request that it sent.</summary>
internal static class RequestComparison
{
    /// <summary>Everything that the request contradicts, as sentences; empty when the facts hold.</summary>
    public static IReadOnlyList<string> Violations(CallSiteFacts site, SentRequest request)
    {
        List<string> violations = [];
        var kind = request.IsChat ? "chat" : "embedding";
        if (site.Kind != kind)
        {
            violations.Add($"The kind is {site.Kind}; a request of kind {kind} was sent.");
        }

        if (site.Model is { Basis: ModelBasis.Exact, Id: { } model } && model != request.Model)
        {
            violations.Add($"The model is {model}; {request.Model} was sent.");
        }

        CompareOutput(site, request, violations);
        CompareParts(site, request, violations);
        return violations;
    }

    /// <summary>True when the interval holds the figure.</summary>
    public static bool Holds(TokenEstimate interval, TokenEstimate figure) =>
        interval.Min <= figure.Min && (interval.Max is not { } max || figure.Max <= max);

    /// <summary>An estimate as the messages print it.</summary>
    public static string Print(TokenEstimate estimate) => estimate.Min == estimate.Max
        ? estimate.Min.ToString(CultureInfo.InvariantCulture)
        : $"[{estimate.Min}, {(estimate.Max is { } max ? max.ToString(CultureInfo.InvariantCulture) : "unbounded")}]";

    private static void CompareOutput(CallSiteFacts site, SentRequest request, List<string> violations)
    {
        // What a request does not limit, the model does.
        var model = PriceBook.Default.TryFind(request.Model, out var found) ? found : null;
        var limit = request.OutputCap ?? model?.MaxOutputTokens;
        if (request.IsChat && site.Output.Max is { } max && max < (limit ?? long.MaxValue))
        {
            violations.Add($"The output is at most {max}; the request allows {limit?.ToString(CultureInfo.InvariantCulture) ?? "any number of"} tokens.");
        }
    }

    private static void CompareParts(CallSiteFacts site, SentRequest request, List<string> violations)
    {
        var total = TokenEstimate.Zero;
        foreach (var kind in Enum.GetValues<PromptPartKind>())
        {
            var actual = ActualTokens.Of(request, kind);
            var reported = Part(site, kind);
            total += actual;
            if (!Holds(reported, actual))
            {
                violations.Add($"The part {kind} is {Print(reported)}; {Print(actual)} was sent.{Quote(request, kind)}");
            }
        }

        if (!Holds(site.Input, total))
        {
            violations.Add($"The input is {Print(site.Input)}; {Print(total)} was sent.");
        }
    }

    /// <summary>What the facts say about one part; zero when they don't list it.</summary>
    public static TokenEstimate Part(CallSiteFacts site, PromptPartKind kind) =>
        site.Parts.Where(part => part.Kind == kind).Aggregate(TokenEstimate.Zero, (sum, part) => sum + part.Tokens);

    private static string Quote(SentRequest request, PromptPartKind kind) =>
        string.Concat(request.Texts.Where(text => text.Kind == kind).Select(text => "\n    | " + text.Text.ReplaceLineEndings("\n    | ")));
}
