using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Turns a recorded call into a call site: model, tokens, cost, budgets.</summary>
internal sealed class CallSiteBuilder(FiguresBook book, SourcePaths paths, SettingSources sources)
{
    private const long DaysPerYear = 365;

    private readonly RetryReader _retries = new(paths);
    private readonly ToolLoop _loops = new(paths);

    public CallSite Build(RecordedCall call, ISymbol member, BudgetSettings settings)
    {
        var first = new RequestSlots(call.Arguments[0]);
        var model = ModelChoice.Of(first, settings);
        var figures = book.Of(call, model, settings);
        var calls = call.Count.ToEstimate(settings.AssumeLoopIterations ?? 1);
        var rounds = _loops.Read(call);
        var costFloor = CostFloor(figures, model);
        var (inputBudget, outputBudget, costBudget, perDay) = BudgetAttributes.Read(member, paths);
        return new CallSite
        {
            Syntax = call.Operation.Syntax,
            Entry = call.Entry,
            Member = member,
            Model = model,
            Tokenizer = ModelTokenizer.For(model.Id, settings.OptionalVocabularies),
            Input = figures.Input.Total,
            Parts = figures.Input.ToParts(),
            Messages = figures.Messages,
            SpecialTokens = figures.SpecialTokens,
            CacheablePrefix = Math.Min(figures.CacheablePrefix, figures.Input.Total.Tokens.Min),
            Cap = figures.Cap,
            Output = figures.Output,
            Calls = calls,
            CallsExpression = call.Expression,
            Attempts = _retries.Read(call),
            Rounds = rounds,
            Resent = ToolResults.PerRound(call, rounds, figures.Output, settings.AssumeHoleTokens),
            RetriedBy = RetryAround.Find(call),
            Cost = figures.Cost,
            CostFloor = costFloor,
            PerYear = PerYear(perDay ?? settings.CallsPerDay, figures.Input.Total.Tokens, figures.Output, calls, figures.Cost),
            Settings = settings,
            Trial = new RequestTrial(call, model, settings, book),
            Budgets = Budgets(call, settings, inputBudget, outputBudget, costBudget, figures, costFloor),
        };
    }

    private static YearFacts? PerYear(long? perDay, TokenEstimate input, TokenEstimate output, TokenEstimate calls, CostFacts? cost)
    {
        if (perDay is not { } runs)
        {
            return null;
        }

        var requests = TokenEstimate.Exact(runs) * TokenEstimate.Exact(DaysPerYear) * TokenEstimate.Exact(calls.Expected);
        var basis = TokenEstimate.Weaker(TokenEstimate.Weaker(Basis.Declared, calls.Basis), TokenEstimate.Weaker(input.Basis, output.Basis));
        return new YearFacts(
            requests.Min,
            (requests * TokenEstimate.Exact(input.Expected)).Min,
            (requests * TokenEstimate.Exact(output.Expected)).Min,
            cost is not null && cost.Expected < decimal.MaxValue / Math.Max(1, requests.Min) ? cost.Expected * requests.Min : null,
            basis);
    }

    private IReadOnlyList<BudgetFacts> Budgets(
        RecordedCall call,
        BudgetSettings settings,
        Budget? inputAttribute,
        Budget? outputAttribute,
        Budget? costAttribute,
        Figures figures,
        decimal? costFloor)
    {
        var input = figures.Input.Total.Tokens;
        var file = call.Operation.Syntax.SyntaxTree.FilePath;
        var budgets = new List<BudgetFacts>(3);
        if ((inputAttribute ?? Setting(BudgetKind.MaxInputTokens, settings.MaxInputTokens, "token_budget.max_input_tokens", file)) is { } inputBudget)
        {
            budgets.Add(ToFacts(inputBudget, BudgetCheck.Compare(input, Tokens(inputBudget))));
        }

        if (!call.Entry.IsEmbedding
            && (outputAttribute ?? Setting(BudgetKind.MaxOutputTokens, settings.MaxOutputTokens, "token_budget.max_output_tokens", file)) is { } outputBudget)
        {
            budgets.Add(ToFacts(outputBudget, OutputStatus(figures.Cap, Tokens(outputBudget))));
        }

        if ((costAttribute ?? Setting(BudgetKind.MaxCostUsd, settings.MaxCostUsd, "token_budget.max_cost_usd", file)) is { } costBudget)
        {
            budgets.Add(ToFacts(costBudget, CostStatus(figures.Cost, costFloor, costBudget.Value)));
        }

        return budgets;
    }

    /// <summary>A cap is what the author asks for, so a cap above the budget is over it, and so is none where the model may answer more.</summary>
    private static BudgetStatus OutputStatus(OutputCap cap, long budget) => cap.State switch
    {
        OutputCapState.Capped or OutputCapState.CappedInRange or OutputCapState.Uncapped when cap.Max is { } max => max > budget ? BudgetStatus.Over : BudgetStatus.Within,
        _ => cap.Max <= budget ? BudgetStatus.Within : BudgetStatus.Unproved,
    };

    private static BudgetStatus CostStatus(CostFacts? cost, decimal? floor, decimal budget) =>
        cost is not null && floor is { } least ? BudgetCheck.Compare(least, cost.Max, budget) : BudgetStatus.Unproved;

    /// <summary>The least that the author asked for: the smallest input with the whole capped output. Input that may become long enough
    /// to be cached counts at the price of the cache, because a longer request from the cache may cost less than a shorter one.</summary>
    private static decimal? CostFloor(Figures figures, ModelChoice model)
    {
        if (figures.Cost is not { } cost || model.Info is not { } info)
        {
            return null;
        }

        var output = figures.Cap is { State: OutputCapState.Capped, Max: { } max } ? max : 0;
        return model.Others.Count > 0
            ? cost.Min
            : CostEstimate.PerCall(info, figures.Input.Total.Tokens, TokenEstimate.Exact(output))?.Min ?? 0m;
    }

    private static long Tokens(Budget budget) => (long)budget.Value;

    private static BudgetFacts ToFacts(Budget budget, BudgetStatus status) => new(budget.Kind, budget.Value, budget.Source, status);

    private Budget? Setting(BudgetKind kind, decimal? value, string key, string file) => value is { } limit
        ? new Budget(kind, limit, sources.Describe(key, file), Attribute: null)
        : null;
}
