namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>What the header of a shape says about one call site or one method: worked out by hand from its code.</summary>
internal sealed record Claim
{
    /// <summary>The shape, such as <c>Loops/tool_loop</c>.</summary>
    public required string Shape { get; init; }

    /// <summary>True for a call site, false for a method with everything that it calls.</summary>
    public required bool IsSite { get; init; }

    /// <summary>Type and method, such as <c>Summarizer.SummarizeAsync</c>; with <c>#2</c> for the second call site of a method.</summary>
    public required string Member { get; init; }

    /// <summary>The requests of a method; null for a call site.</summary>
    public string? Requests { get; init; }

    /// <summary>The input tokens.</summary>
    public required string Input { get; init; }

    /// <summary>Whether the code limits the input, and the requests of a method.</summary>
    public required ClaimedLimit Limit { get; init; }

    /// <summary>The maximum of the input, where the header says it.</summary>
    public long? AtMost { get; init; }

    /// <summary>The minimum of the input, where the header says it.</summary>
    public long? AtLeast { get; init; }

    /// <summary>The input as a reader would give it, where the analysis allows more than the code does; null where it does not.</summary>
    public string? WiderThan { get; init; }

    /// <summary>Why the analysis does not find the limit that is there; null when it does.</summary>
    public string? OpenBecause { get; init; }

    /// <summary>The shape and the member, for people.</summary>
    public override string ToString() => $"{Shape}: {(IsSite ? "site" : "method")} {Member}";

    /// <summary>True when something in the code limits the figure.</summary>
    public bool HasBound => Limit != ClaimedLimit.Unbounded;
}
