namespace TokenBudget.Core.Facts;

/// <summary>Parameters that a request takes what it does not say itself from: its model, its output cap, its tools. Ordinals from 0; null where there is none.</summary>
public sealed record SourceFacts
{
    /// <summary>A client.</summary>
    public int? Client { get; init; }

    /// <summary>Options, or the whole request.</summary>
    public int? Options { get; init; }

    /// <summary>A text that is the id of the model.</summary>
    public int? Model { get; init; }

    /// <summary>A number that is the output cap.</summary>
    public int? MaxOutput { get; init; }

    /// <summary>True when <see cref="Options"/> hold the messages too.</summary>
    public bool IsRequest { get; init; }

    /// <summary>True when the requests go through a client of the method's own project around <see cref="Client"/>, which may ask again as well.</summary>
    public bool IsInside { get; init; }

    /// <summary>The parameters, each once, in no order.</summary>
    public IEnumerable<int> Ordinals
    {
        get
        {
            foreach (var ordinal in new[] { Client, Options, Model, MaxOutput })
            {
                if (ordinal is { } some)
                {
                    yield return some;
                }
            }
        }
    }
}
