using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Measures what the clients and options of a call mean for the requests of a method of another project.</summary>
/// <param name="call">The call.</param>
/// <param name="summary">The summary of the method.</param>
/// <param name="settings">The settings of the call.</param>
/// <param name="loops">Reads how often clients ask again.</param>
/// <param name="standIn">See <see cref="Biller"/>.</param>
internal sealed class ExternalSources(SummarySpending call, SummaryFacts summary, BudgetSettings settings, ToolLoop loops, string? standIn)
{
    private readonly Dictionary<int, IReadOnlyList<RequestSlots>> _slots = [];

    /// <summary>True when a client changes the messages on their way.</summary>
    public bool RewriteMessages => Enumerable.Range(0, summary.Sources.Count).Any(index => Slots(index)[0].Clients.Any(static client => client?[Slot.Reducer] is not null));

    /// <summary>The request as the arguments make it, without its messages; several when its options are one of several.</summary>
    /// <param name="index">Index of the source.</param>
    public IReadOnlyList<RequestSlots> Slots(int index)
    {
        if (!_slots.TryGetValue(index, out var slots))
        {
            _slots.Add(index, slots = [.. RequestChoices.Of(Arguments(summary.Sources[index])).Select(static arguments => new RequestSlots(arguments))]);
        }

        return slots;
    }

    /// <summary>The output tokens of one request.</summary>
    /// <param name="parameter">The unknown.</param>
    /// <param name="models">Ids of the models, any of them.</param>
    /// <param name="isModelHandedIn">Whether a caller of this method may hand in one.</param>
    public Measure Cap(ParameterFacts parameter, IReadOnlyList<string> models, bool isModelHandedIn) =>
        Any(parameter, slots => Cap(slots, models, isModelHandedIn, NameOf(parameter.Ordinal)));

    /// <summary>The input tokens that options add to one request, or the whole input where they hold the messages.</summary>
    /// <param name="parameter">The unknown.</param>
    /// <param name="models">Ids of the models, any of them.</param>
    public Measure Added(ParameterFacts parameter, IReadOnlyList<string> models) => Any(parameter, slots => Added(slots, models));

    /// <summary>The requests after the first one.</summary>
    /// <param name="parameter">The unknown.</param>
    public Measure Rounds(ParameterFacts parameter) => Any(parameter, slots => Rounds(slots, summary.Sources[parameter.Ordinal]));

    private Measure Any(ParameterFacts parameter, Func<RequestSlots, Measure> measure)
    {
        Measure? any = null;
        foreach (var slots in Slots(parameter.Ordinal))
        {
            var one = measure(slots);
            any = any is null ? one : Measure.Either(any, one);
        }

        return any!;
    }

    private Measure Cap(RequestSlots slots, IReadOnlyList<string> models, bool isModelHandedIn, string name)
    {
        OutputCap? any = null;
        foreach (var id in models.Count == 0 ? [""] : models)
        {
            var cap = OutputCap.Of(slots, PriceBook.Default.TryFind(id, out var info) ? info.MaxOutputTokens : null);
            any = any is null ? cap : any.Or(cap);
        }

        return Answer.Of(slots, any!.ToEstimate(settings.AssumeOutputTokens), isModelHandedIn, name);
    }

    private Measure Added(RequestSlots slots, IReadOnlyList<string> models)
    {
        if (standIn is { Length: > 0 } && HandedInModel.DiffersByVersion(slots))
        {
            return HandedInModel.FromAbove(Of(slots, [""]));
        }

        return Of(slots, models);
    }

    private Measure Of(RequestSlots slots, IReadOnlyList<string> models)
    {
        Measure? any = null;
        foreach (var model in models.Count == 0 ? [""] : models)
        {
            var id = model.Length == 0 ? null : model;
            var tokenizer = ModelTokenizer.For(id, settings.OptionalVocabularies);
            var markup = new SpecialTokenSearch(id, tokenizer);
            var measurer = new TextMeasurer(tokenizer, new Assumptions(settings.AssumeHoleTokens, settings.AssumeLoopIterations, settings.AssumeOutputTokens), markup, id ?? Replies.AnyModel, countsIterations: true);
            var reader = new PromptReader(id, measurer, markup);
            var one = slots.IsWholeRequest ? PartSums.Of(reader.Read(slots, isEmbedding: false)).Total : reader.ReadOptions(slots);
            any = any is null ? one : Measure.Either(any, one);
        }

        return any!;
    }

    private Measure Rounds(RequestSlots slots, SourceFacts source)
    {
        var name = $"rounds of {call.Method.Name}()";
        var more = loops.More(slots, source.IsInside);
        var measure = new Measure(
            more is { } most ? new TokenEstimate(0, 0, most, most == 0 ? Basis.Exact : Basis.Bounded) : TokenEstimate.Unbounded(0, 0),
            more == 0 ? CostExpression.One : CostExpression.Unknown(name),
            null,
            more is null ? [name] : []);
        return HandedOn(source, slots) is { } next ? measure.Named(SourceNames.Of(ParameterKind.Rounds, next)) : measure;
    }

    /// <summary>Where the caller takes it from that decides about further requests; null when it is decided here.</summary>
    private static SourceFacts? HandedOn(SourceFacts source, RequestSlots slots)
    {
        var client = Givens.OrdinalOf(slots.Arguments[Slot.Client] as UnknownValue);
        var options = new HandedIn(slots).Options?.Options;
        var isDecided = ToolLoop.MayHold(slots[Slot.Tools]) || slots[Slot.Choice] is not null || (slots.UnknownOptions is not null && options is null);
        if (isDecided || (!source.IsInside && source.Client is not null && client is null && slots.Clients.Any(static one => one is null)))
        {
            return null;
        }

        // A client that is known and never asks again decides it, whatever the options are.
        var mayAsk = source.IsInside || source.Client is null || client is not null || slots.Clients.Any(static one => one?[Slot.Iterations] is not null);
        var moreTools = slots.Clients.Any(static one => ToolLoop.MayHold(one?[Slot.MoreTools]));
        return mayAsk && !moreTools && (client is not null || options is not null) ? new SourceFacts { Client = client, Options = options, IsInside = source.IsInside && client is not null } : null;
    }

    private CallArguments Arguments(SourceFacts source)
    {
        var slots = ObjectValue.NoSlots;
        if (source.Client is { } client)
        {
            slots = slots.SetItem(Slot.Client, Argument(client));
            if (client < call.RegisteredModels.Length && call.RegisteredModels[client] is { } registered)
            {
                slots = slots.SetItem(Slot.RegisteredModel, registered);
            }
        }
        else if (source.Model is { } model)
        {
            slots = slots.SetItem(Slot.Client, new ObjectValue(Shape.Client, ObjectValue.NoSlots.SetItem(Slot.Model, Argument(model)), origin: null));
        }

        if (source.Options is { } options)
        {
            slots = slots.SetItem(source.IsRequest ? Slot.Request : Slot.Options, Argument(options));
        }

        if (source.MaxOutput is { } number)
        {
            slots = slots.SetItem(Slot.MaxOutput, Argument(number));
        }

        return new CallArguments(slots);
    }

    private Value Argument(int ordinal) => ordinal < call.Arguments.Length ? call.Arguments[ordinal] : new UnknownValue(new Hole("argument"));

    private string NameOf(int index)
    {
        var source = summary.Sources[index];
        return (source.MaxOutput ?? source.Options ?? source.Client) is { } ordinal && ordinal < call.Arguments.Length ? $"cap({call.NameOf(ordinal)})" : "the answer";
    }
}
