using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Rules;

/// <summary>The limits that fixes propose for parts of a prompt that have none: what a budget leaves for them, proved by counting the request
/// with these limits.</summary>
internal static class LimitProposal
{
    /// <summary>Characters of a text where no budget says less: about 2,000 tokens of prose.</summary>
    public const long UsualChars = 8_000;

    /// <summary>Elements of a collection where no budget says less.</summary>
    public const long UsualElements = 20;

    private const long Step = 1_000;
    private const long Most = 10_000_000;

    /// <summary>Characters that every text without a limit may have; null when no number of them keeps the budget.</summary>
    public static long? Chars(CallSite site, BudgetFacts budget) =>
        Largest(budget, chars => site.Trial.With(Hole.OfChars("", chars), UsualElements));

    /// <summary>Tokens that every text without a limit may have; null when no number of them keeps the budget.</summary>
    public static long? Tokens(CallSite site, BudgetFacts budget) =>
        Largest(budget, tokens => site.Trial.With(new Hole("", MaxTokens: tokens), UsualElements));

    /// <summary>Elements that every collection without a limit may have; null when no number of them keeps the budget.</summary>
    public static long? Elements(CallSite site, BudgetFacts budget) =>
        Largest(budget, elements => site.Trial.With(new Hole(""), elements));

    /// <summary>Figures grow evenly with the limits, or nearly so; the answer is looked at once more.</summary>
    private static long? Largest(BudgetFacts budget, Func<long, Figures?> with)
    {
        if (Measured(0) is not { } none || none > budget.Value || Measured(Step) is not { } some || some <= none)
        {
            return null;
        }

        var largest = Rounded((long)Math.Min(Most, (budget.Value - none) * Step / (some - none)));
        return largest > 0 && Measured(largest) <= budget.Value ? largest : null;

        decimal? Measured(long limit) => with(limit) is { } figures
            ? budget.Kind == BudgetKind.MaxInputTokens ? figures.Input.Total.Tokens.Max : figures.Cost?.Max
            : null;
    }

    /// <summary>Two digits that count, so that a reader sees what is meant.</summary>
    private static long Rounded(long number)
    {
        var unit = 1L;
        while (number / unit >= 100)
        {
            unit *= 10;
        }

        return number / unit * unit;
    }
}
