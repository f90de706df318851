namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A stretch of text: literal, a hole, or something repeated.</summary>
internal abstract record TextPart;

/// <summary>Text that is known.</summary>
internal sealed record LiteralPart(string Text) : TextPart;

/// <summary>Text that is not known.</summary>
internal sealed record HolePart(Hole Hole) : TextPart;
