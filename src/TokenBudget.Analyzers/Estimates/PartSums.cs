using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The tokens of a request by kind of part, and all together.</summary>
internal sealed class PartSums
{
    private static readonly PromptPartKind[] MessageKinds = [PromptPartKind.System, PromptPartKind.User, PromptPartKind.Assistant, PromptPartKind.ToolResult];
    private readonly SortedDictionary<PromptPartKind, Measure> _parts = [];

    /// <summary>All parts together.</summary>
    public Measure Total { get; private set; } = Measure.Zero;

    public static PartSums Of(Prompt prompt)
    {
        var sums = new PartSums();
        foreach (var message in prompt.Messages)
        {
            if (message.HasUnknownRole)
            {
                sums.AddToAny(message.Measure);
            }
            else
            {
                sums.Add(message.Kind, message.Measure);
            }
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

    /// <summary>These or others of which nothing is known, which may also be smaller.</summary>
    public PartSums WithUnknown(string name, long? expected)
    {
        var sums = new PartSums { Total = Measure.Either(Total, Measure.Zero) };
        foreach (var pair in _parts)
        {
            sums._parts[pair.Key] = Array.IndexOf(MessageKinds, pair.Key) >= 0
                ? Measure.Either(pair.Value, Measure.Zero)
                : Measure.Either(pair.Value, Measure.Unknown(name, 0));
        }

        sums.AddToAny(Measure.Either(Measure.Zero, Measure.Unknown(name, expected)));
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

    /// <summary>Every kind of message may hold these tokens or none of them; together they count once. They are expected to be the user's.</summary>
    private void AddToAny(Measure measure)
    {
        foreach (var kind in MessageKinds)
        {
            var tokens = measure.Tokens;
            var expected = kind == PromptPartKind.User ? tokens.Expected : 0;
            var share = tokens.Max is { } max ? new TokenEstimate(0, expected, max, tokens.Basis) : TokenEstimate.Unbounded(0, expected);
            _parts[kind] = Of(kind) + measure.WithTokens(share);
        }

        Total += measure;
    }

    private void Add(PromptPartKind kind, Measure measure)
    {
        _parts[kind] = Of(kind) + measure;
        Total += measure;
    }
}
