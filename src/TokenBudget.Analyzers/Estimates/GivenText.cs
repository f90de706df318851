using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Text with parts that a caller hands in.</summary>
internal static class GivenText
{
    /// <summary>True when a caller may know a part better.</summary>
    public static bool IsIn(TextRun run)
    {
        foreach (var part in run.Parts)
        {
            if (part is HolePart { Hole.Given: not null } || (part is RepeatPart repeat && IsIn(repeat.Body)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the tokeniser is not known, a text has at most as many tokens as bytes.</summary>
    /// <param name="run">The text.</param>
    /// <param name="maxTokens">The most tokens of text that is limited by tokens.</param>
    public static CostExpression MostBytes(TextRun run, Func<Hole, long?> maxTokens)
    {
        var most = CostExpression.Zero;
        foreach (var part in run.Parts)
        {
            most += part switch
            {
                LiteralPart literal => CostExpression.Constant(Utf8.Length(literal.Text)),
                HolePart { Hole.Given: { } given } => CostExpression.Unknown(given),
                HolePart { Hole: var hole } when (maxTokens(hole) ?? hole.MaxBytes) is { } max => CostExpression.Constant(max),
                RepeatPart repeat => MostBytes(repeat.Body, maxTokens) * Counts.Most(repeat.Count),
                _ => Measure.Nothing,
            };
        }

        return most;
    }
}
