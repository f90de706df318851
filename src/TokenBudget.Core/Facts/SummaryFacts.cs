namespace TokenBudget.Core.Facts;

/// <summary>What other projects need to know of a method to reckon with it as if they had its source: its costs as expressions over what it is given.</summary>
public sealed record SummaryFacts
{
    /// <summary>Requests per execution.</summary>
    public required BoundFacts Requests { get; init; }

    /// <summary>Input tokens per execution.</summary>
    public required BoundFacts Input { get; init; }

    /// <summary>Output tokens per execution.</summary>
    public required BoundFacts Output { get; init; }

    /// <summary>Ids of the models that the requests go to, each once; empty text for one that is not known. What a caller hands in is counted for all of them.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>What the object of the method keeps of the arguments that it was made with. Ordinals of parameters go on with them behind those of the method.</summary>
    public IReadOnlyList<KeptFacts> Kept { get; init; } = [];

    /// <summary>Where requests take from what they do not say themselves, each once.</summary>
    public IReadOnlyList<SourceFacts> Sources { get; init; } = [];

    /// <summary>Where models come from that callers hand in. <see cref="Input"/> holds where what they hand in names none.</summary>
    public IReadOnlyList<ModelSourceFacts> ModelSources { get; init; } = [];

    /// <summary>Input tokens by the model that callers hand in; empty when they can't.</summary>
    public IReadOnlyList<InputFacts> Inputs { get; init; } = [];

    /// <summary>True when the method runs while its result is enumerated; the figures are those of one enumeration to its end.</summary>
    public bool IsLazy { get; init; }

    /// <summary>Ordinals of the parameters whose lists and options the method leaves as they are, ascending.</summary>
    public IReadOnlyList<int> Untouched { get; init; } = [];

    /// <summary>The unknowns that stand for what a caller hands in.</summary>
    public IReadOnlyList<ParameterFacts> Parameters { get; init; } = [];
}
