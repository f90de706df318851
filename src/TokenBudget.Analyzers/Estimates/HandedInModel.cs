using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The model of a request that a caller may hand in.</summary>
internal static class HandedInModel
{
    /// <summary>The model to count with, and where callers hand it in; null when they don't.</summary>
    /// <param name="slots">The request.</param>
    /// <param name="settings">The settings of its place.</param>
    /// <param name="fallback">Ids of the models where its code names none.</param>
    /// <param name="standIn">See <see cref="Biller"/>.</param>
    public static (ModelChoice Model, SourceFacts? Source) Of(RequestSlots slots, BudgetSettings settings, IReadOnlyList<string>? fallback, string? standIn)
    {
        var source = new HandedIn(slots).Model;
        if (source is null || standIn is null)
        {
            return (ModelChoice.Of(slots, settings, fallback), source);
        }

        return (standIn.Length == 0 || DiffersByVersion(slots) ? new ModelChoice(null, ModelBasis.Unknown, null) : ModelChoice.StandIn(standIn), source);
    }

    /// <summary>Stands among the ids of models for those that callers hand in.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="model">The model when they name none.</param>
    public static string Name(SourceFacts source, ModelChoice model) =>
        SourceNames.OfModels(source, model.Id is null ? [] : [.. model.All.Select(static one => one.PricedId).Distinct().OrderBy(static id => id, StringComparer.Ordinal)]);

    /// <summary>What is counted for no model in particular is sound for all of them from above only.</summary>
    public static Measure FromAbove(Measure measure) => measure.WithBounds(CostExpression.Zero, measure.Most);

    /// <summary>Models whose texts count alike may still differ in tools and images.</summary>
    public static bool DiffersByVersion(RequestSlots slots) =>
        ToolLoop.MayHold(slots[Slot.Tools]) || slots[Slot.Runnable] is not null || slots.Arguments.Slots.Values.Any(static value => HoldsImage(value, depth: 0));

    private static bool HoldsImage(Value value, int depth) =>
        depth > Flow.Limits.MaxCallDepth * 3 || value is ObjectValue { Shape: Shape.Image } || value.Parts.Any(part => HoldsImage(part, depth + 1));
}
