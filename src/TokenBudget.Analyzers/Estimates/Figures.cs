using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What a recorded call sends and costs with one model, or with one of several.</summary>
internal sealed record Figures(
    PartSums Input, IReadOnlyList<MessageMeasure> Messages, long CacheablePrefix, OutputCap Cap, TokenEstimate Output, CostFacts? Cost,
    IReadOnlyList<SpecialTokenUse> SpecialTokens)
{
    /// <summary>True when they are others where what grows with the iterations of a loop is measured by their number, or is not.</summary>
    public bool DependsOnIterations { get; private init; }

    /// <summary>With one model, whatever others the code may use instead; <see cref="FiguresBook"/> joins them.</summary>
    /// <param name="entry">The method that is called.</param>
    /// <param name="passes">The arguments of every pass over the call.</param>
    /// <param name="isTruncated">Whether there were more passes.</param>
    /// <param name="model">The model.</param>
    /// <param name="settings">The settings of its place.</param>
    /// <param name="countsIterations">See <see cref="TextMeasurer"/>.</param>
    public static Figures Of(
        CatalogueEntry entry, IReadOnlyList<CallArguments> passes, bool isTruncated, ModelChoice model, BudgetSettings settings, bool countsIterations)
    {
        var assumptions = new Assumptions(settings.AssumeHoleTokens, settings.AssumeLoopIterations, settings.AssumeOutputTokens);
        var tokenizer = ModelTokenizer.For(model.Id, settings.OptionalVocabularies);
        var markup = new SpecialTokenSearch(model.Id, tokenizer);
        var measurer = new TextMeasurer(tokenizer, assumptions, markup, Replies.ModelOf(passes[0]), countsIterations);
        var prompt = Read(passes[0]);
        var sums = PartSums.Of(prompt);
        for (var i = 1; i < passes.Count; i++)
        {
            // A call that is passed several times with different arguments sends one or the other.
            sums = sums.Or(PartSums.Of(Read(passes[i])));
        }

        if (isTruncated)
        {
            sums = sums.WithUnknown("calls of nested loops", settings.AssumeHoleTokens);
        }

        var cap = OutputCap.Of(new RequestSlots(passes[0]), model.Info?.MaxOutputTokens);
        for (var i = 1; i < passes.Count; i++)
        {
            cap = cap.Or(OutputCap.Of(new RequestSlots(passes[i]), model.Info?.MaxOutputTokens));
        }

        if (isTruncated)
        {
            cap = cap.Or(new OutputCap(OutputCapState.Unseen, model.Info?.MaxOutputTokens));
        }

        var output = entry.IsEmbedding ? TokenEstimate.Zero : cap.ToEstimate(settings.AssumeOutputTokens);
        var cost = model.Info is { } info ? CostEstimate.PerCall(info, sums.Total.Tokens, output) : null;
        return new Figures(sums, prompt.Messages, prompt.CacheablePrefix, cap, output, cost, markup.Found) { DependsOnIterations = measurer.DependsOnIterations };

        Prompt Read(CallArguments arguments) => new PromptReader(model.Id, measurer, markup).Read(new RequestSlots(arguments), entry.IsEmbedding);
    }

    /// <summary>These or the others; unknown cost of one makes the cost unknown.</summary>
    public Figures Or(Figures other) => this with
    {
        Input = Input.Or(other.Input),
        CacheablePrefix = Math.Min(CacheablePrefix, other.CacheablePrefix),
        Cap = Cap.Or(other.Cap),
        Output = TokenEstimate.Either(Output, other.Output),
        Cost = Cost is { } a && other.Cost is { } b
            ? new CostFacts(Math.Min(a.Min, b.Min), Math.Max(a.Expected, b.Expected), a.Max is { } c && b.Max is { } d ? Math.Max(c, d) : null)
            : null,
        SpecialTokens = Union(SpecialTokens, other.SpecialTokens),
        DependsOnIterations = DependsOnIterations || other.DependsOnIterations,
    };

    /// <summary>Every token once, by the first model that has it.</summary>
    private static IReadOnlyList<SpecialTokenUse> Union(IReadOnlyList<SpecialTokenUse> left, IReadOnlyList<SpecialTokenUse> right)
    {
        var union = new List<SpecialTokenUse>(left);
        foreach (var use in right)
        {
            if (!union.Exists(other => other.Token == use.Token))
            {
                union.Add(use);
            }
        }

        return union;
    }
}
