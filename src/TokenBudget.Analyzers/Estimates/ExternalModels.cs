using System.Collections.Immutable;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Models;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The models that a method of another project asks with the arguments of a call, and its input with them.</summary>
internal sealed class ExternalModels
{
    private readonly SummaryFacts _summary;
    private readonly HashSet<string> _handedIn = new(StringComparer.Ordinal);
    private readonly bool _isUnseen;
    private readonly bool _isHome = true;

    public ExternalModels(SummaryFacts summary, ExternalSources sources, BudgetSettings settings, string? standIn)
    {
        _summary = summary;
        var ids = new List<string>(summary.Models);
        var names = Bill.Nothing.Models.Union(summary.Models);
        foreach (var from in summary.ModelSources)
        {
            foreach (var slots in sources.Slots(from.Source))
            {
                var (model, source) = HandedInModel.Of(slots, settings, from.Fallback, standIn);
                var known = new HashSet<string>(model.All.Select(static one => one.PricedId), StringComparer.Ordinal);
                _isHome &= model.Id is null ? standIn is null && from.Fallback.Count == 0 : known.SetEquals(from.Fallback);
                _isUnseen |= model.Id is null;
                _handedIn.UnionWith(known);
                ids.AddRange(known.Where(id => !ids.Contains(id)));
                names = source is null ? names.Union(known) : names.Add(HandedInModel.Name(source, model));
                IsHandedIn |= source is not null;
            }
        }

        Ids = ids;
        Names = names;
    }

    /// <summary>Ids, each once; empty text for one that is not known.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>For the bill of the caller: ids, and where callers of its own hand them in.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>True when callers of the caller may choose one.</summary>
    public bool IsHandedIn { get; }

    /// <summary>What a figure rests on that is counted for them.</summary>
    public Basis Basis => Ids.All(static id => id.Length > 0 && ModelTokenizer.For(id).IsExact && ChatOverhead.ForMessages(id, MessageCounts.None).Basis == Basis.Exact)
        ? Basis.Exact
        : Basis.Assumed;

    /// <summary>Input tokens with these models.</summary>
    public BoundFacts Input()
    {
        if (_isHome)
        {
            return _summary.Input;
        }

        var standIns = new HashSet<string?>(_handedIn.Select(static id => ModelStandIns.Find(id)));

        // One client is the same in all requests of a call; two of different kinds may share them in any way.
        if (_isUnseen || standIns.Contains(null) || (standIns.Count > 1 && _summary.ModelSources.Count > 1))
        {
            return OfAny();
        }

        BoundFacts? either = null;
        foreach (var standIn in standIns)
        {
            if (_summary.Inputs.FirstOrDefault(input => input.Model == standIn) is not { Input: var one })
            {
                return OfAny();
            }

            either = either is null ? one : new BoundFacts(
                CostExpression.Common(either.Least, one.Least), CostExpression.Either(either.Expected, one.Expected), CostExpression.Either(either.Most, one.Most));
        }

        return either!;
    }

    /// <summary>What holds for every model, by the bytes of texts; some tokenisers make texts longer before they split them.</summary>
    private BoundFacts OfAny()
    {
        var input = _summary.Inputs.FirstOrDefault(static input => input.Model.Length == 0)?.Input
            ?? new BoundFacts(CostExpression.Zero, _summary.Input.Expected, Measure.Nothing);
        var perByte = 1;
        foreach (var id in _handedIn)
        {
            var tokenizer = ModelTokenizer.For(id);
            perByte = tokenizer.IsExact ? Math.Max(perByte, tokenizer.Counter.MaxTokensPerByte) : perByte;
        }

        return input with { Most = input.Most * CostExpression.Constant(perByte) };
    }
}
