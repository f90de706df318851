namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Text that a loop repeats; every repetition is an instance of <paramref name="Body"/>.</summary>
internal sealed record RepeatPart(TextRun Body, TripCount Count) : TextPart
{
    /// <summary>The loop that repeats it: what two loops add stays apart. Null when no loop does.</summary>
    public object? Loop { get; init; }

    /// <summary>Marks the text of one variable at the head of a loop, so that an iteration that continues this very text is told from one
    /// that continues another of the same form. Says nothing about the text, so it is no part of its equality.</summary>
    public object? Mark { get; init; }

    public bool Equals(RepeatPart? other) =>
        other is not null && Count == other.Count && ReferenceEquals(Loop, other.Loop) && Body.Equals(other.Body);

    public override int GetHashCode() => Count.GetHashCode();
}
