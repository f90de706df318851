using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>The limit that a diagnostic proposes, and where.</summary>
/// <param name="Limit">Characters, elements or tokens.</param>
/// <param name="Places">The places that all need it.</param>
internal sealed record LimitRequest(long Limit, ImmutableArray<TextSpan> Places)
{
    /// <summary>Null for a diagnostic that proposes no limit of this kind.</summary>
    public static LimitRequest? Of(Diagnostic diagnostic, string figureProperty, string placesProperty)
    {
        if (!diagnostic.Properties.TryGetValue(figureProperty, out var figure)
            || !long.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            || !diagnostic.Properties.TryGetValue(placesProperty, out var places))
        {
            return null;
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var place in places!.Split(' '))
        {
            if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= diagnostic.AdditionalLocations.Count)
            {
                return null;
            }

            spans.Add(diagnostic.AdditionalLocations[index].SourceSpan);
        }

        return new LimitRequest(limit, spans.ToImmutable());
    }
}
