namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A stretch of text: literal, a hole, or something repeated.</summary>
internal abstract record TextPart;

/// <summary>Text that is known.</summary>
internal sealed record LiteralPart(string Text) : TextPart;

/// <summary>Text that is not known.</summary>
internal sealed record HolePart(Hole Hole) : TextPart;

/// <summary>Text that a loop repeats; every repetition is an instance of <paramref name="Body"/>.</summary>
internal sealed record RepeatPart(TextRun Body, TripCount Count) : TextPart;
