using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Models;
using TokenBudget.Tokenizers;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Counts text that may have holes.</summary>
/// <remarks>Soundness at seams: tokens never cross the pieces that a pre-tokeniser cuts. Of a literal run that text follows, the stable
/// prefix consists of pieces that no following text changes; of one that text precedes, everything behind the first certain boundary is
/// cut the same whatever stands before. Both are counted exactly. What lies between (end of one run, hole, start of the next) is a stretch
/// of whole pieces, and no stretch has more tokens than UTF-8 bytes. So the sum of exact middles is a minimum, and adding the bytes of the
/// ends and the limits of the holes gives a maximum.</remarks>
internal sealed class TextMeasurer(ModelTokenizer tokenizer, Assumptions assumptions)
{
    /// <summary>UTF-8 bytes per token of ordinary prose, to expect something of a hole that is limited by its length.</summary>
    private const int TypicalBytesPerToken = 4;

    private readonly Dictionary<string, TokenEstimate> _counts = new(StringComparer.Ordinal);

    public Assumptions Assumptions { get; } = assumptions;

    /// <summary>Tokens of a text that stands alone in its message.</summary>
    public Measure Of(TextValue text)
    {
        Measure? measure = null;
        foreach (var open in text.Runs)
        {
            foreach (var run in LineBreak.Resolve(open))
            {
                measure = measure is null ? Of(run) : Measure.Either(measure, Of(run));
            }
        }

        return measure!;
    }

    /// <summary>Tokens at the start of the text that are the same in every call.</summary>
    public long StablePrefix(TextValue text)
    {
        if (text.Runs.Length != 1 || LineBreak.IsIn(text.Runs[0]) || text.Runs[0].Parts.IsEmpty || text.Runs[0].Parts[0] is not LiteralPart literal)
        {
            return 0;
        }

        return Count(text.Runs[0].Parts.Length == 1
            ? literal.Text
            : literal.Text.Substring(0, tokenizer.Counter.MeasureStablePrefix(literal.Text.AsSpan()).Length)).Min;
    }

    private Measure Of(TextRun run)
    {
        var counted = Of(run, openStart: false, openEnd: false);
        var bytes = run.MaxBytes();
        return counted with { Tokens = tokenizer.IsExact || counted.Tokens.Max == 0 ? counted.Tokens : Estimated(counted.Tokens, bytes), MaxBytes = bytes };
    }

    /// <summary>Where the model's tokeniser is not known, nothing but the bytes limits the whole.</summary>
    private static TokenEstimate Estimated(TokenEstimate counted, long? maxBytes) => maxBytes is { } bytes
        ? new TokenEstimate(Math.Min(counted.Min, bytes), counted.Expected, bytes, TokenEstimate.Weaker(counted.Basis, Basis.Assumed))
        : TokenEstimate.Unbounded(counted.Min, counted.Expected);

    private Measure Of(TextRun run, bool openStart, bool openEnd)
    {
        var sum = Measure.Zero;
        for (var i = 0; i < run.Parts.Length; i++)
        {
            sum += run.Parts[i] switch
            {
                LiteralPart literal => Literal(literal.Text, openStart || i > 0, openEnd || i < run.Parts.Length - 1),
                HolePart hole => OfHole(hole.Hole),
                RepeatPart repeat => Repeated(Of(repeat.Body, openStart: true, openEnd: true), repeat.Count),
                _ => throw new InvalidOperationException("A new kind of text part needs a count."),
            };
        }

        return sum;
    }

    private Measure Literal(string text, bool openStart, bool openEnd)
    {
        var tokens = Count(text);
        if (!openStart && !openEnd)
        {
            return new Measure(tokens, CostExpression.Constant(tokens.Expected), 0, []);
        }

        var start = openStart ? tokenizer.Counter.FindBoundary(text.AsSpan()) : 0;
        var certain = text.AsSpan(start);
        var stable = openEnd ? tokenizer.Counter.MeasureStablePrefix(certain) : new StablePrefix(certain.Length, tokenizer.Counter.CountTokens(certain));
        var min = tokenizer.IsExact ? stable.Tokens : Count(text.Substring(start, stable.Length)).Min;
        var ends = tokenizer.MaxTokens(Utf8.Length(text.Substring(0, start)) + Utf8.Length(text.Substring(start + stable.Length)));
        return new Measure(new TokenEstimate(min, tokens.Expected, min + ends, Basis.Bounded), CostExpression.Constant(tokens.Expected), 0, []);
    }

    private Measure OfHole(Hole hole)
    {
        var byBytes = hole.MaxBytes is { } bytes ? tokenizer.MaxTokens(bytes) : (long?)null;
        var limit = hole.MaxTokens is { } tokens && byBytes is { } most ? Math.Min(tokens, most) : hole.MaxTokens ?? byBytes;
        var expected = hole.MaxTokens is null && hole.MaxBytes is { } size
            ? Math.Min(Assumptions.HoleTokens ?? 0, (size / TypicalBytesPerToken) + 1)
            : Assumptions.HoleTokens ?? hole.MaxTokens ?? 0;
        return limit is { } max
            ? new Measure(new TokenEstimate(0, expected, max, hole.Basis), CostExpression.Unknown($"tokens({hole.Name})"), hole.MaxBytes, [])
            : Measure.Unknown(hole.Name, Assumptions.HoleTokens);
    }

    /// <summary>Something that happens <paramref name="count"/> times.</summary>
    public Measure Repeated(Measure once, TripCount count)
    {
        if (count == TripCount.One)
        {
            return once;
        }

        var times = count.ToEstimate(Assumptions.LoopIterations ?? 1);
        var expression = count.IsExact ? CostExpression.Constant(count.Min) : CostExpression.Unknown(count.Name.Length == 0 ? "count" : count.Name);
        return new Measure(
            once.Tokens * times,
            once.Expression * expression,
            once.MaxBytes is { } bytes && count.Max is { } max && (bytes == 0 || max <= long.MaxValue / bytes) ? bytes * max : null,
            count.Max is null && once.Tokens.Max != 0 ? [.. once.Unbounded, count.Name] : once.Unbounded);
    }

    private TokenEstimate Count(string text)
    {
        if (!_counts.TryGetValue(text, out var tokens))
        {
            _counts.Add(text, tokens = tokenizer.Estimate(text.AsSpan()));
        }

        return tokens;
    }
}
