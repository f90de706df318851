using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What a request takes from clients, options, texts and numbers that the method is given, as callers of other projects know it better.</summary>
/// <param name="slots">The request.</param>
internal sealed class HandedIn(RequestSlots slots)
{
    private readonly int? _client = Givens.OrdinalOf(slots.Arguments[Slot.Client] as UnknownValue);

    /// <summary>The client that one of the library is made around, with a tool loop of its own.</summary>
    private readonly int? _inner = Givens.OrdinalOf((slots.Arguments[Slot.Client] as ObjectValue)?[Slot.Inner]);
    private readonly int? _options = Givens.OrdinalOf(slots.Request?[Slot.Base]);

    /// <summary>Where the model comes from; null when it does not come from a parameter.</summary>
    public SourceFacts? Model
    {
        get
        {
            var said = Said(Slot.Model);
            if (said is not (null or ConstantValue { Constant: null }))
            {
                return Givens.OrdinalOf(said) is { } argument ? new SourceFacts { Model = argument } : null;
            }

            if (slots.UnknownOptions is not null && _options is null)
            {
                // They may name another one.
                return null;
            }

            // The nearest names it: options first, then the client.
            var source = new SourceFacts
            {
                Client = _client ?? _inner,
                Options = said is null ? _options : null,
                IsRequest = said is null && _options is not null && slots.IsWholeRequest,
                Model = Givens.OrdinalOf((slots.Arguments[Slot.Client] as ObjectValue)?[Slot.Model]),
            };
            return source.Ordinals.Any() ? source : null;
        }
    }

    /// <summary>Where the output cap comes from, or the model that limits the answer; null when the code here says it.</summary>
    public SourceFacts? Cap
    {
        get
        {
            var said = Said(Slot.MaxOutput);
            if (said is NumberValue && Givens.OrdinalOf(said) is { } number)
            {
                return new SourceFacts { MaxOutput = number };
            }

            if (said is null && _options is not null)
            {
                return new SourceFacts { Client = _client ?? _inner, Options = _options, IsRequest = slots.IsWholeRequest };
            }

            return Model is null || OutputCap.Of(slots, modelLimit: null).Max is not null ? null : new SourceFacts { Client = said is null or ConstantValue { Constant: null } ? _client ?? _inner : null };
        }
    }

    /// <summary>The options that add tools, instructions and the like to the input; null when there are none, or they are known.</summary>
    public SourceFacts? Options => _options is null ? null : new SourceFacts { Client = _client ?? _inner, Options = _options, IsRequest = slots.IsWholeRequest };

    /// <summary>False when something that the options may hold is set here, so that theirs may not be sent.</summary>
    public bool AreOptionsSent
    {
        get
        {
            foreach (var slot in slots.Request?.Slots ?? ObjectValue.NoSlots)
            {
                if (slot.Key is not (Slot.Base or Slot.MaxOutput or Slot.Model))
                {
                    return false;
                }
            }

            return slots.Arguments[Slot.Tools] is null && slots.Arguments[Slot.System] is null && slots.Arguments[Slot.Format] is null;
        }
    }

    /// <summary>What decides whether a library calls tools and asks again; null when it is decided here, or nowhere.</summary>
    /// <param name="entry">The request.</param>
    public SourceFacts? Rounds(CatalogueEntry entry)
    {
        if (entry.IsEmbedding || entry.Speaks(Slot.Requests))
        {
            return null;
        }

        if (entry.Speaks(Slot.Kernel))
        {
            return slots[Slot.Kernel] is not null && _options is not null && slots[Slot.Choice] is null ? new SourceFacts { Options = _options } : null;
        }

        // Tools that are passed here make a client ask again that the caller only sees without them.
        if (ToolLoop.MayHold(slots[Slot.Tools]) || (slots.UnknownOptions is not null && _options is null))
        {
            return null;
        }

        if (_inner is not null)
        {
            return new SourceFacts { Client = _inner, Options = _options, IsInside = true };
        }

        var client = entry.MayLoop ? _client : null;
        var maySend = client is not null || slots.Clients.Any(static one => one?[Slot.Iterations] is not null);
        return maySend && (client is not null || _options is not null) ? new SourceFacts { Client = client, Options = _options } : null;
    }

    /// <summary>What is said nearer than by a client, even if it is nothing; null when options are asked that are not known.</summary>
    private Value? Said(Slot slot) => slots.Arguments[slot] is { } argument and not ConstantValue { Constant: null }
        ? argument
        : slots.Request is { } request && request.Slots.TryGetValue(slot, out var value) ? value : null;
}
