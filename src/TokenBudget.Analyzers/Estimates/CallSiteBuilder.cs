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
internal sealed class CallSiteBuilder(SourcePaths paths, SettingSources sources)
{
    private const long DaysPerYear = 365;

    public CallSite Build(RecordedCall call, ISymbol member, BudgetSettings settings)
    {
        var first = new RequestSlots(call.Arguments[0]);
        var model = ModelChoice.Of(first, settings);
        var tokenizer = ModelTokenizer.For(model.Id);
        var assumptions = new Assumptions(settings.AssumeHoleTokens, settings.AssumeLoopIterations, settings.AssumeOutputTokens);
        var measurer = new TextMeasurer(tokenizer, assumptions);
        var total = Total(call, model, measurer, settings, out var parts, out var prompt);
        var cap = OutputCap.Of(first, model.Info?.MaxOutputTokens);
        var output = call.Entry.IsEmbedding ? TokenEstimate.Zero : cap.ToEstimate(settings.AssumeOutputTokens);
        var calls = call.Count.ToEstimate(settings.AssumeLoopIterations ?? 1);
        var (inputBudget, outputBudget, costBudget, perDay) = BudgetAttributes.Read(member, paths);
        var cost = model.Info is { } info ? CostEstimate.PerCall(info, total.Tokens, output) : null;
        return new CallSite
        {
            Syntax = call.Operation.Syntax,
            Entry = call.Entry,
            Member = member,
            Model = model,
            Tokenizer = tokenizer,
            Input = total,
            Parts = parts,
            Messages = prompt.Messages,
            CacheablePrefix = Math.Min(prompt.CacheablePrefix, total.Tokens.Min),
            Cap = cap,
            Output = output,
            Calls = calls,
            CallsExpression = call.Count.IsExact ? call.Count.Min.ToString(System.Globalization.CultureInfo.InvariantCulture) : call.Count.Name,
            Cost = cost,
            PerYear = PerYear(perDay ?? settings.CallsPerDay, total.Tokens, output, calls, cost),
            Settings = settings,
            Budgets = Budgets(call, settings, inputBudget, outputBudget, costBudget, total.Tokens, output, cap, model, cost),
        };
    }

    /// <summary>A call that is passed several times with different arguments sends one or the other.</summary>
    private static Measure Total(
        RecordedCall call, ModelChoice model, TextMeasurer measurer, BudgetSettings settings, out IReadOnlyList<PromptPart> parts, out Prompt prompt)
    {
        prompt = new PromptReader(model.Id, measurer).Read(new RequestSlots(call.Arguments[0]), call.Entry.IsEmbedding);
        var sums = PartSums.Of(prompt);
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            var slots = new RequestSlots(call.Arguments[i]);
            sums = sums.Or(PartSums.Of(new PromptReader(model.Id, measurer).Read(slots, call.Entry.IsEmbedding)));
        }

        if (call.IsTruncated)
        {
            sums = sums.WithUnknown("calls of nested loops", settings.AssumeHoleTokens);
        }

        parts = sums.ToParts();
        return sums.Total;
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
        TokenEstimate input,
        TokenEstimate output,
        OutputCap cap,
        ModelChoice model,
        CostFacts? cost)
    {
        var file = call.Operation.Syntax.SyntaxTree.FilePath;
        var budgets = new List<BudgetFacts>(3);
        if ((inputAttribute ?? Setting(BudgetKind.MaxInputTokens, settings.MaxInputTokens, "token_budget.max_input_tokens", file)) is { } inputBudget)
        {
            budgets.Add(ToFacts(inputBudget, BudgetCheck.Compare(input, Tokens(inputBudget))));
        }

        if (!call.Entry.IsEmbedding
            && (outputAttribute ?? Setting(BudgetKind.MaxOutputTokens, settings.MaxOutputTokens, "token_budget.max_output_tokens", file)) is { } outputBudget)
        {
            budgets.Add(ToFacts(outputBudget, OutputStatus(cap, Tokens(outputBudget))));
        }

        if ((costAttribute ?? Setting(BudgetKind.MaxCostUsd, settings.MaxCostUsd, "token_budget.max_cost_usd", file)) is { } costBudget)
        {
            budgets.Add(ToFacts(costBudget, CostStatus(input, output, cap, model, cost, costBudget.Value)));
        }

        return budgets;
    }

    /// <summary>A cap is what the author asks for, so a cap above the budget is over it, and so is none where the model may answer more.</summary>
    private static BudgetStatus OutputStatus(OutputCap cap, long budget) => cap.State switch
    {
        OutputCapState.Capped or OutputCapState.CappedInRange or OutputCapState.Uncapped when cap.Max is { } max => max > budget ? BudgetStatus.Over : BudgetStatus.Within,
        _ => cap.Max <= budget ? BudgetStatus.Within : BudgetStatus.Unproved,
    };

    /// <summary>The least that the author asked for: the smallest input with the whole capped output.</summary>
    private static BudgetStatus CostStatus(TokenEstimate input, TokenEstimate output, OutputCap cap, ModelChoice model, CostFacts? cost, decimal budget)
    {
        if (cost is null || model.Info is not { } info)
        {
            return BudgetStatus.Unproved;
        }

        var asked = cap is { State: OutputCapState.Capped, Max: { } max } && output.Max is not null ? TokenEstimate.Exact(max) : TokenEstimate.Exact(output.Min);
        var least = CostEstimate.PerCall(info, TokenEstimate.Exact(input.Min), asked)?.Min ?? 0m;
        return BudgetCheck.Compare(least, cost.Max, budget);
    }

    private static long Tokens(Budget budget) => (long)budget.Value;

    private static BudgetFacts ToFacts(Budget budget, BudgetStatus status) => new(budget.Kind, budget.Value, budget.Source, status);

    private Budget? Setting(BudgetKind kind, decimal? value, string key, string file) => value is { } limit
        ? new Budget(kind, limit, sources.Describe(key, file), Attribute: null)
        : null;
}
