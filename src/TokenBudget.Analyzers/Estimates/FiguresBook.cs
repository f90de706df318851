using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What requests send and cost. Each request is read once for each model: call sites, methods and the models that stand for those of callers all ask
/// for it. Thread safe.</summary>
internal sealed class FiguresBook
{
    private readonly ConcurrentDictionary<Key, Figures> _known = new();

    /// <summary>A call with the model, or with any of the others that the code may use instead.</summary>
    public Figures Of(RecordedCall call, ModelChoice model, BudgetSettings settings)
    {
        var figures = OfOne(call, model, settings);
        foreach (var other in model.Others)
        {
            figures = figures.Or(OfOne(call, other, settings));
        }

        return figures;
    }

    /// <summary>One request with any of the models, with what grows in loops by the number of their iterations.</summary>
    public Figures OfRequest(CatalogueEntry entry, CallArguments arguments, ModelChoice model, BudgetSettings settings)
    {
        var figures = OfOne(entry, arguments, model, settings, countsIterations: true);
        foreach (var other in model.Others)
        {
            figures = figures.Or(OfOne(entry, arguments, other, settings, countsIterations: true));
        }

        return figures;
    }

    private Figures OfOne(RecordedCall call, ModelChoice model, BudgetSettings settings) => call is { IsTruncated: false, Arguments: [var only] }
        ? OfOne(call.Entry, only, model, settings, countsIterations: false)
        : Figures.Of(call.Entry, call.Arguments, call.IsTruncated, model, settings, countsIterations: false);

    /// <remarks>The arguments stand for their place too, and so for its settings: no two places share them.</remarks>
    private Figures OfOne(CatalogueEntry entry, CallArguments arguments, ModelChoice model, BudgetSettings settings, bool countsIterations)
    {
        var key = new Key(arguments, model.Id, model.PricedId, countsIterations);
        if (!_known.TryGetValue(key, out var figures))
        {
            figures = Figures.Of(entry, [arguments], isTruncated: false, model, settings, countsIterations);
            _known.TryAdd(key, figures);
            if (!figures.DependsOnIterations)
            {
                _known.TryAdd(key with { CountsIterations = !countsIterations }, figures);
            }
        }

        return figures;
    }

    private readonly record struct Key(CallArguments Arguments, string? Model, string PricedModel, bool CountsIterations)
    {
        /// <summary>Two equal requests at two places are two requests.</summary>
        public bool Equals(Key other) => ReferenceEquals(Arguments, other.Arguments) && Model == other.Model && PricedModel == other.PricedModel
            && CountsIterations == other.CountsIterations;

        public override int GetHashCode() => unchecked((RuntimeHelpers.GetHashCode(Arguments) * 31) + (Model?.GetHashCode() ?? 0)) ^ (CountsIterations ? 1 : 0);
    }
}
