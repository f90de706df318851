using System.Collections.Immutable;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Models;
using TokenBudget.Tokenizers;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Counts text that may have holes.</summary>
/// <remarks>Literal runs are bounded by <see cref="ConcatenationBounds"/>, which proves that the sum is sound. A hole adds at most its bytes;
/// one with a declared number of tokens adds at most these, because the declaration is believed where it stands. Text that loops repeat a
/// known number of times is known text; where it is long, only its ends are spelt out, and its middle is counted as it grows.</remarks>
/// <param name="tokenizer">Counts for the model of the call.</param>
/// <param name="assumptions">What is expected of what is not known.</param>
/// <param name="markup">Finds special tokens on the way.</param>
/// <param name="model">The model of the request as its code names it; see <see cref="Replies.ModelOf"/>.</param>
/// <param name="countsIterations">Whether what grows with the iterations of a loop is measured by their number, for sums over the loop.</param>
internal sealed class TextMeasurer(ModelTokenizer tokenizer, Assumptions assumptions, SpecialTokenSearch markup, string? model, bool countsIterations)
{
    /// <summary>UTF-8 bytes per token of ordinary prose, to expect something of a hole that is limited by its length.</summary>
    private const int TypicalBytesPerToken = 4;

    /// <summary>UTF-8 bytes of one token at most, where the vocabulary is not known. The longest of those that are known have 128.</summary>
    private const int LongestTokenBytes = 256;

    private static readonly ImmutableDictionary<string, long> NoPromises = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    private readonly LiteralMeasurer _literals = new(tokenizer, markup);
    private readonly KnownTextCounter _long = new(tokenizer.Counter, markup);

    public Assumptions Assumptions { get; } = assumptions;

    /// <summary>True when something was measured that depends on how what grows with the iterations of a loop is measured.</summary>
    public bool DependsOnIterations { get; private set; }

    /// <summary>Whether white space may be cut off where the longer text of <see cref="Inside(TextValue)"/> begins or ends.</summary>
    public bool TrimsText { get; init; }

    /// <summary>Tokens of a text that stands alone in its message.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayBeTrimmed">Whether white space at its ends may be cut off before it is sent.</param>
    public Measure Of(TextValue text, bool mayBeTrimmed = false)
    {
        Measure? measure = null;
        foreach (var open in text.Runs)
        {
            foreach (var run in LineBreak.Resolve(open))
            {
                var one = Of(run);
                if (mayBeTrimmed && run.Trimmed() is var trimmed && !ReferenceEquals(trimmed, run))
                {
                    one = Measure.Either(one, Of(trimmed));
                }

                measure = measure is null ? one : Measure.Either(measure, one);
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

        if (text.Runs[0].Parts.Length == 1)
        {
            return _literals.Count(literal.Text).Min;
        }

        // Alone, the prefix may have fewer tokens: white space in front of a text is cut differently from white space at the end.
        var stable = tokenizer.Counter.MeasureStablePrefix(literal.Text.AsSpan());
        return tokenizer.IsExact ? stable.Tokens : _literals.Count(literal.Text.Substring(0, stable.Length)).Min;
    }

    /// <summary>Whether what grows with the iterations of a loop is measured by their number; asked only for what does.</summary>
    public bool CountsIterations()
    {
        DependsOnIterations = true;
        return countsIterations;
    }

    private Measure Of(TextRun run)
    {
        // Alone, what a caller hands in has no seams: it counts as it is.
        if (run.Parts is [HolePart { Hole: { Given: { } given } only }])
        {
            run = TextRun.Of(new HolePart(only with { Given = Givens.Alone(given) }));
        }

        var counted = Of(run, openStart: false, openEnd: false);
        var bytes = run.MaxBytes();
        if (tokenizer.IsExact || counted.Tokens.Max == 0)
        {
            return counted with { MaxBytes = bytes };
        }

        var estimated = counted.WithTokens(Estimated(counted.Tokens, bytes)) with { MaxBytes = bytes };
        return counted.IsSymbolic && (bytes is null || GivenText.IsIn(run)) ? estimated.WithBounds(counted.Least, GivenText.MostBytes(run, MaxTokensOf)).Promising(counted) : estimated;
    }

    /// <summary>
    /// Where the model's tokeniser is not known, only bytes and declared numbers of tokens limit the whole: the maximum of known text is its bytes, that
    /// of a hole the less of its bytes and what is declared.
    /// </summary>
    private static TokenEstimate Estimated(TokenEstimate counted, long? maxBytes)
    {
        if ((counted.Max is { } sum && maxBytes is { } bytes ? Math.Min(sum, bytes) : counted.Max ?? maxBytes) is not { } max)
        {
            return TokenEstimate.Unbounded(counted.Min, counted.Expected);
        }

        return new TokenEstimate(Math.Min(counted.Min, max), counted.Expected, max, TokenEstimate.Weaker(counted.Basis, Basis.Assumed));
    }

    /// <summary>Tokens that a text adds somewhere in a longer text.</summary>
    public Measure Inside(TextValue text)
    {
        Measure? measure = null;
        foreach (var open in text.Runs)
        {
            foreach (var run in LineBreak.Resolve(open))
            {
                var part = Inside(run);
                if (TrimsText)
                {
                    foreach (var trimmed in run.TrimmedAnywhere())
                    {
                        part = Measure.Either(part, Inside(trimmed));
                    }
                }

                measure = measure is null ? part : Measure.Either(measure, part);
            }
        }

        return measure!;
    }

    /// <summary>An estimate of a whole text says nothing of its part from below, and its bytes are the limit from above.</summary>
    private Measure Inside(TextRun run)
    {
        var open = Of(run, openStart: true, openEnd: true);
        if (tokenizer.IsExact)
        {
            return open;
        }

        var whole = Of(run);
        var min = Math.Min(open.Tokens.Min, whole.Tokens.Min);
        var tokens = whole.Tokens.Max is { } max
            ? new TokenEstimate(min, whole.Tokens.Expected, max, whole.Tokens.Basis)
            : TokenEstimate.Unbounded(min, whole.Tokens.Expected);
        return whole.IsSymbolic ? whole.WithTokens(tokens).WithBounds(open.Least, whole.Most).Promising(open, whole) : whole.WithTokens(tokens);
    }

    private Measure Of(TextRun run, bool openStart, bool openEnd)
    {
        var sum = Measure.Zero;
        for (var i = 0; i < run.Parts.Length; i++)
        {
            if (KnownText.At(run.Parts, i, out var known) is { } text && (known > 1 || run.Parts[i] is RepeatPart)
                && Known(text, openStart || i > 0, openEnd || i + known < run.Parts.Length) is { } measure)
            {
                sum += measure;
                i += known - 1;
                continue;
            }

            sum += run.Parts[i] switch
            {
                LiteralPart literal => _literals.Inside(literal.Text, openStart || i > 0, openEnd || i < run.Parts.Length - 1),
                HolePart hole => OfHole(hole.Hole),
                RepeatPart repeat => Repeated(Of(repeat.Body, openStart: true, openEnd: true), repeat.Count),
                _ => throw new InvalidOperationException("A new kind of text part needs a count."),
            };
        }

        return sum;
    }

    /// <summary>Null when it cannot be counted as one.</summary>
    private Measure? Known(KnownText text, bool openStart, bool openEnd)
    {
        if (text.Length > 2 * KnownTextCounter.EndLength && !_long.TryTake(text.Length))
        {
            return null;
        }

        // An estimate is one of a whole text, so that text is spelt out.
        if (text.Length <= 2 * KnownTextCounter.EndLength || !tokenizer.IsExact)
        {
            return _literals.Inside(text.Substring(0, text.Length), openStart, openEnd);
        }

        if (_long.CountMiddle(text, openStart, openEnd) is not { } middle)
        {
            return null;
        }

        var measure = Measure.Constant(middle.Tokens);
        if (openStart)
        {
            measure = _literals.Inside(text.Substring(0, middle.Start), openStart: true, openEnd: false) + measure;
        }

        if (openEnd)
        {
            measure += _literals.Inside(text.Substring(middle.End, text.Length), openStart: false, openEnd: true);
        }

        return measure;
    }

    private Measure OfHole(Hole hole)
    {
        var byBytes = hole.MaxBytes is { } bytes ? tokenizer.MaxTokens(bytes) : (long?)null;
        var declared = MaxTokensOf(hole);
        var limit = declared is { } tokens && byBytes is { } most ? Math.Min(tokens, most) : declared ?? byBytes;
        var expected = hole.MaxTokens is null && hole.MaxBytes is { } size
            ? Math.Min(Assumptions.HoleTokens ?? 0, (size / TypicalBytesPerToken) + 1)
            : Assumptions.HoleTokens ?? hole.MaxTokens ?? 0;
        if (limit is { } max)
        {
            var measure = new Measure(new TokenEstimate(0, expected, max, hole.Basis), CostExpression.Unknown($"tokens({hole.Name})"), hole.MaxBytes, []);
            return hole.Given is { } given
                ? measure.WithBounds(CostExpression.Unknown(given), CostExpression.Unknown(given)) with { Promises = NoPromises.Add(given, max) }
                : measure;
        }

        return Measure.Unknown(hole.Name, Assumptions.HoleTokens, hole.Given);
    }

    /// <summary>What is declared for a text holds for any tokeniser. The cap of an answer counts in tokens of the model that answered: for another tokeniser each of them
    /// may be as many as its bytes.</summary>
    private long? MaxTokensOf(Hole hole)
    {
        if (!hole.IsReply || hole.MaxTokens is not { } tokens || (hole.AnsweredBy == model && model != Replies.AnyModel))
        {
            return hole.MaxTokens;
        }

        var answering = Replies.IdOf(hole.AnsweredBy) is { } id ? ModelTokenizer.For(id) : null;
        if (answering?.EncodingName == tokenizer.EncodingName)
        {
            return tokens;
        }

        var longest = answering is { IsExact: true, Counter: Tokenizer known } ? known.LongestTokenBytes : LongestTokenBytes;
        return tokenizer.MaxTokens(tokens > long.MaxValue / longest ? long.MaxValue : tokens * longest);
    }

    /// <summary>Something that happens <paramref name="count"/> times.</summary>
    public Measure Repeated(Measure once, TripCount count)
    {
        if (count == TripCount.One)
        {
            return once;
        }

        var times = count.ToEstimate(Assumptions.LoopIterations ?? 1);
        var byNumber = count.Loop is not null && CountsIterations();
        var (number, least, most) = byNumber ? Counts.Finished(count) : (Counts.Expected(count), Counts.Least(count), Counts.Most(count));
        var measure = new Measure(
            once.Tokens * times,
            once.Expression * number,
            once.MaxBytes is { } bytes && count.Max is { } max && (bytes == 0 || max <= long.MaxValue / bytes) ? bytes * max : null,
            count.Max is null && once.Tokens.Max != 0 ? [.. once.Unbounded, count.Name] : once.Unbounded);
        return byNumber || once.IsSymbolic || Counts.IsGiven(count) ? measure.WithBounds(once.Least * least, once.Most * most).Promising(once) : measure;
    }
}
