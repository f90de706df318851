using System.Collections.Immutable;
using System.Globalization;
using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB2005: a library may call tools and ask again as often as its default allows, because the code does not say otherwise.</summary>
internal sealed class UncappedToolLoopRule : CallSiteRule
{
    /// <summary>Rounds that the fix allows.</summary>
    private const long Proposed = 5;

    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        var rounds = site.Rounds;
        // A default that is as low as what the fix proposes is a cap.
        if (rounds.Origin != MultiplierOrigin.Default || rounds.Visible <= Proposed + 1)
        {
            return;
        }

        report(new RuleFinding(
            Descriptors.Descriptors.TB2005_UncappedToolLoop,
            site.Location,
            [rounds.Visible is { } most ? "Up to " + Words.Number(most) : "Any number of", rounds.Source, Consequence(site, rounds.Visible)],
            Properties(rounds))
        {
            // A fix of another file would need that file's document; those are left to the author.
            AdditionalLocations = rounds.Place is { } place && place.SyntaxTree == site.Syntax.SyntaxTree ? [place.GetLocation()] : null,
        });
    }

    /// <summary>The arithmetic: round k sends the first request and the k replies and tool results before it.</summary>
    private static string Consequence(CallSite site, long? rounds)
    {
        var input = Words.Tokens(site.Input.Tokens).Replace(" token", " input token");
        var reply = site.Output.Max is { } cap ? "replies of up to " + Words.Number(cap) + " tokens" : "replies of any length";
        return rounds is { } most
            ? $"the worst call re-sends {input} {Words.Number(most - 1)} times and {reply} with their tool results {Words.Number(most * (most - 1) / 2)} times"
            : $"every request re-sends {input} and all {reply} before it with their tool results";
    }

    private static ImmutableDictionary<string, string?>? Properties(Multiplier rounds)
    {
        if (rounds.Place is null)
        {
            return null;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Rounds, Proposed.ToString(CultureInfo.InvariantCulture));

        // The cap counts iterations: the request behind the last one is sent without tools.
        return rounds.Visible is { } most and > Proposed + 1
            ? properties.Add(FixProperties.SavedRequests, (most - Proposed - 1).ToString(CultureInfo.InvariantCulture))
            : properties;
    }
}
