using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The tokens of a request by kind of part, and all together.</summary>
internal sealed class PartSums
{
    private readonly SortedDictionary<PromptPartKind, Measure> _parts = [];

    /// <summary>All parts together.</summary>
    public Measure Total { get; private set; } = Measure.Zero;

    public static PartSums Of(Prompt prompt)
    {
        var sums = new PartSums();
        foreach (var message in prompt.Messages)
        {
            sums.Add(message.Kind, message.Measure);
        }

        if (prompt.Overhead is { } overhead)
        {
            sums.Add(PromptPartKind.Overhead, overhead);
        }

        return sums;
    }

    /// <summary>These or the others.</summary>
    public PartSums Or(PartSums other)
    {
        var sums = new PartSums { Total = Measure.Either(Total, other.Total) };
        foreach (var kind in _parts.Keys.Union(other._parts.Keys))
        {
            sums._parts[kind] = Measure.Either(Of(kind), other.Of(kind));
        }

        return sums;
    }

    public PartSums WithUnknown(string name, long? expected)
    {
        var sums = new PartSums();
        foreach (var pair in _parts)
        {
            sums._parts[pair.Key] = pair.Value;
        }

        sums.Total = Total;
        sums.Add(PromptPartKind.User, Measure.Either(Measure.Zero, Measure.Unknown(name, expected)));
        return sums;
    }

    public IReadOnlyList<PromptPart> ToParts()
    {
        var parts = new List<PromptPart>(_parts.Count);
        foreach (var pair in _parts)
        {
            parts.Add(new PromptPart(pair.Key, pair.Value.Tokens));
        }

        return parts;
    }

    private Measure Of(PromptPartKind kind) => _parts.TryGetValue(kind, out var measure) ? measure : Measure.Zero;

    private void Add(PromptPartKind kind, Measure measure)
    {
        _parts[kind] = Of(kind) + measure;
        Total += measure;
    }
}
