using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Rules;

/// <summary>Where limits can be put, as additional locations of a diagnostic and the figures that belong to them.</summary>
/// <param name="tree">The file of the diagnostic: fixes change no other.</param>
internal sealed class LimitPlaces(SyntaxTree tree)
{
    private readonly List<Location> _locations = [];
    private ImmutableDictionary<string, string?> _properties = ImmutableDictionary<string, string?>.Empty;

    public IReadOnlyList<Location> Locations => _locations;

    public ImmutableDictionary<string, string?> Properties => _properties;

    /// <summary>A location that a reader may want to see and no fix changes.</summary>
    public void Show(Location location) => _locations.Add(location);

    /// <summary>Adds the places for one kind of limit, all of them or none: a limit on some of them would not be enough.</summary>
    /// <param name="kind">One of <see cref="FixProperties"/> that holds the numbers of the locations.</param>
    /// <param name="nodes">The places; null for one that is not known.</param>
    /// <param name="figure">One of <see cref="FixProperties"/> that holds the limit.</param>
    /// <param name="limit">The limit; null when there is none to propose.</param>
    public void Add(string kind, IEnumerable<SyntaxNode?> nodes, string figure, long? limit)
    {
        var places = nodes.Distinct().ToList();
        if (limit is not { } number || places.Count == 0 || places.Exists(place => place?.SyntaxTree != tree))
        {
            return;
        }

        _properties = _properties
            .SetItem(kind, string.Join(" ", Enumerable.Range(_locations.Count, places.Count).Select(static index => index.ToString(CultureInfo.InvariantCulture))))
            .SetItem(figure, number.ToString(CultureInfo.InvariantCulture));
        foreach (var place in places)
        {
            _locations.Add(place!.GetLocation());
        }
    }

    /// <summary>Where a text can be cut: where it is read last, or else where it is made.</summary>
    public static SyntaxNode? Cut(DataSource? source) => source?.Use ?? source?.Origin;
}
