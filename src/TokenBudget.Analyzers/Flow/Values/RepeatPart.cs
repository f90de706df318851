namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Text that a loop repeats; every repetition is an instance of <paramref name="Body"/>.</summary>
internal sealed record RepeatPart(TextRun Body, TripCount Count) : TextPart
{
    /// <summary>The loop that repeats it: what two loops add stays apart. Null when no loop does.</summary>
    public object? Loop { get; init; }

    public bool Equals(RepeatPart? other) =>
        other is not null && Count == other.Count && ReferenceEquals(Loop, other.Loop) && Body.Equals(other.Body);

    public override int GetHashCode() => Count.GetHashCode();
}
