using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Models;
using TokenBudget.Tokenizers;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Counts known text.</summary>
/// <param name="tokenizer">Counts for the model of the call.</param>
/// <param name="markup">Finds special tokens on the way.</param>
internal sealed class LiteralMeasurer(ModelTokenizer tokenizer, SpecialTokenSearch markup)
{
    private readonly Dictionary<string, TokenEstimate> _counts = new(StringComparer.Ordinal);

    /// <summary>Tokens of the text alone; each text is counted once.</summary>
    public TokenEstimate Count(string text)
    {
        if (!_counts.TryGetValue(text, out var tokens))
        {
            markup.Look(text);
            _counts.Add(text, tokens = tokenizer.Estimate(text.AsSpan()));
        }

        return tokens;
    }

    /// <summary>Tokens that a text adds where other text may stand before or behind it.</summary>
    public Measure Inside(string text, bool openStart, bool openEnd)
    {
        var tokens = Count(text);
        if (!openStart && !openEnd)
        {
            return new Measure(tokens, CostExpression.Constant(tokens.Expected), 0, []);
        }

        var bounds = tokenizer.IsExact
            ? ConcatenationBounds.OfRun(tokenizer.Counter, text.AsSpan(), openStart, openEnd)
            : new TokenRange(LeastOf(text, openStart, openEnd), tokens.Max);
        return new Measure(new TokenEstimate(bounds.Min, tokens.Expected, bounds.Max, Basis.Bounded), CostExpression.Constant(tokens.Expected), 0, []);
    }

    /// <summary>The least that an estimated run adds: that of its middle, which nothing beside it changes.</summary>
    private long LeastOf(string text, bool openStart, bool openEnd)
    {
        var start = openStart ? tokenizer.Counter.FindBoundary(text.AsSpan()) : 0;
        var length = openEnd ? tokenizer.Counter.MeasureStablePrefix(text.AsSpan(start)).Length : text.Length - start;

        // An estimate of any text is at least one token; a piece of a text need not add one.
        return Count(text.Substring(start, length)).Min is > 1 and var least ? least : 0;
    }
}
